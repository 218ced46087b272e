package dev.lockstep.verifier.load.sqlalchemy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A package of SQLAlchemy models on disk.
 *
 * @param outputFolder the folder that holds the package
 * @param base the full name of a base class that the project has elsewhere; a trial makes one in its place
 */
public record ModelPackage(Path outputFolder, String packageName, Optional<String> base) {
    /** The modules of a trial that lie beside this class. */
    static final List<String> TRIAL_MODULES = List.of(
            "alembic_check.py", "orm.py", "package.py", "phases.py", "pydantic_orm.py", "schemas.py", "views.py");

    /** What a trial wants to know. */
    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        options.put("package", packageName);
        base.ifPresent(name -> options.put("base", name));
        return options;
    }
}
