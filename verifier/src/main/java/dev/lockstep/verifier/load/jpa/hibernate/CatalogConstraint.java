package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.List;

/**
 * A check constraint or a foreign key as the server built it.
 *
 * @param kind {@code contype}: c or f
 * @param referenced the columns that the columns refer to, in the same order; empty for a check
 * @param literals the string literals in it
 * @param domain the domain it belongs to, else empty
 */
record CatalogConstraint(
        String kind,
        String name,
        RelationName relation,
        List<String> columns,
        RelationName referencedRelation,
        List<String> referenced,
        List<String> literals,
        String domain) {
    CatalogConstraint {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
        literals = List.copyOf(literals);
    }

    boolean checks(CatalogColumn column) {
        return kind.equals("c")
                && (domain.isEmpty()
                        ? relation.equals(column.relation()) && columns.contains(column.name())
                        : domain.equals(column.written()));
    }

    boolean refersFrom(CatalogColumn column) {
        return kind.equals("f") && relation.equals(column.relation()) && columns.contains(column.name());
    }
}
