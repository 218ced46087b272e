package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import java.util.Map;
import java.util.Optional;

/** The statement that undoes an object kept verbatim. */
final class DropStatement {
    private static final Map<ObjectKind, String> WORDS = Map.of(
            ObjectKind.TYPE, "TYPE",
            ObjectKind.COLLATION, "COLLATION",
            ObjectKind.TABLE, "TABLE",
            ObjectKind.VIEW, "VIEW",
            ObjectKind.MATERIALIZED_VIEW, "MATERIALIZED VIEW",
            ObjectKind.FUNCTION, "FUNCTION",
            ObjectKind.PROCEDURE, "PROCEDURE",
            ObjectKind.AGGREGATE, "AGGREGATE");

    private DropStatement() {}

    /** Empty for what goes with its table, and for what other applications may need as well. */
    static Optional<String> of(ObjectPath path) {
        String words = WORDS.get(path.kind());
        if (words == null || path.names().size() != 2) {
            return Optional.empty();
        }
        String namespace = new Identifier(path.names().get(0)).sql();
        return Optional.of("DROP " + words + " IF EXISTS " + namespace + "."
                + name(path.names().get(1)));
    }

    /** The name of a function carries its argument types in brackets. */
    private static String name(String text) {
        int bracket = text.indexOf('(');
        return bracket < 1
                ? new Identifier(text).sql()
                : new Identifier(text.substring(0, bracket)).sql() + text.substring(bracket);
    }
}
