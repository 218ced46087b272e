package dev.lockstep.emitters.jpa;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;

/** The names of the database as Hibernate's annotations take them. */
final class PhysicalName {
    private PhysicalName() {}

    /** The name, in double quotes where Postgres needs them; Hibernate leaves any other as it is. */
    static String of(Identifier name) {
        return name.sql().startsWith("\"") ? "\"" + name.text() + "\"" : name.text();
    }

    static List<String> all(List<Identifier> names) {
        return names.stream().map(PhysicalName::of).toList();
    }

    /**
     * A type of the schema or of an extension. Hibernate's validation compares it with what the driver reports: the
     * bare name on the search path, both parts in quotes elsewhere.
     */
    static String ofType(QualifiedName type) {
        boolean onPath = type.namespace().equals(QualifiedName.PUBLIC);
        return onPath
                ? of(type.name())
                : "\"" + type.namespace().text() + "\".\"" + type.name().text() + "\"";
    }

    /** The sequence as the argument of {@code nextval}, without its single quotes. */
    static String ofSequence(QualifiedName sequence) {
        String bare = sequence.name().sql();
        boolean onPath = sequence.namespace().equals(QualifiedName.PUBLIC);
        return (onPath ? bare : sequence.namespace().sql() + "." + bare).replace("'", "''");
    }

    /**
     * Whether Hibernate carries the name into its SQL unchanged: it does not double quotes, reads backticks as quotes
     * and trims blanks (Hibernate 7.4).
     */
    static boolean isSayable(Identifier name) {
        String text = name.text();
        boolean quotes = text.indexOf('"') >= 0 || text.indexOf('`') >= 0;
        return !quotes && text.equals(text.strip());
    }
}
