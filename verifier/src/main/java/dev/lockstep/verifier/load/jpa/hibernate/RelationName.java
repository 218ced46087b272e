package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.Locale;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The name of a relation in the catalog. */
record RelationName(String namespace, String relation) {
    /** The name that the server gives to a mapped table; Hibernate keeps the spelling of names without quotes. */
    static RelationName of(Table table, String defaultNamespace) {
        Identifier namespace = table.getSchemaIdentifier();
        return new RelationName(
                namespace == null ? defaultNamespace : stored(namespace),
                stored(new Identifier(table.getName(), table.isQuoted())));
    }

    /** The name that the server gives to a mapped column. */
    static String of(Column column) {
        return stored(new Identifier(column.getName(), column.isQuoted()));
    }

    String display() {
        return namespace + "." + relation;
    }

    private static String stored(Identifier name) {
        return name.isQuoted() ? name.getText() : name.getText().toLowerCase(Locale.ROOT);
    }
}
