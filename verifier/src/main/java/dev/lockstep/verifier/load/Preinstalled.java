package dev.lockstep.verifier.load;

import dev.lockstep.core.model.Extension;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Why statements about extensions fail although all is well: only a superuser may install them, so they are there
 * before the file is loaded.
 */
final class Preinstalled {
    private final Set<String> explained = new HashSet<>();

    Preinstalled(List<Extension> extensions) {
        for (Extension extension : extensions) {
            explained.add("42710 extension \"" + extension.name() + "\" already exists");
            explained.add("42501 must be owner of extension " + extension.name());
            explained.add("42P06 schema \"" + extension.namespace() + "\" already exists");
        }
    }

    boolean explains(SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return explained.contains(e.getSQLState() + " " + message.replaceFirst("^ERROR: ", ""));
    }
}
