package dev.lockstep.verifier.load.jpa.hibernate;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A rule of the schema's own that a row breaks; says nothing against the mapping.
 *
 * @param constraint the constraint's name; empty when a trigger, a policy or a partition refused the row
 * @param domain the domain whose constraint it is, else empty
 * @param relation the table that has the constraint, with empty names when that is not known
 * @param columns what the constraint is about; empty when that is not known, or a domain says it
 */
record Violation(String constraint, String domain, RelationName relation, List<String> columns, String message) {
    private static final List<String> OF_THE_SCHEMA = List.of("23514", "23505", "23P01", "P0001", "42501");

    private static final String NO_REFERENCED_ROW = "23503";

    Violation {
        columns = List.copyOf(columns);
    }

    /** The rule that made the server refuse a row, if it was one. */
    static Optional<Violation> of(Throwable failure, ServerCatalog catalog) {
        return Complaint.sql(failure)
                .filter(sql -> sql.getSQLState() != null && OF_THE_SCHEMA.contains(sql.getSQLState()))
                .map(sql -> of(sql, catalog));
    }

    /** The foreign key whose row is not there, if that made the server refuse a row. */
    static Optional<Violation> ofReference(Throwable failure, ServerCatalog catalog) {
        return Complaint.sql(failure)
                .filter(sql -> NO_REFERENCED_ROW.equals(sql.getSQLState()))
                .map(sql -> of(sql, catalog));
    }

    private static Violation of(SQLException failure, ServerCatalog catalog) {
        ServerErrorMessage said = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        if (said == null || said.getConstraint() == null) {
            return new Violation("", "", new RelationName("", ""), List.of(), String.valueOf(failure.getMessage()));
        }
        String name = said.getConstraint();
        String domain = Optional.ofNullable(said.getDatatype()).orElse("");
        RelationName relation = new RelationName(
                Optional.ofNullable(said.getSchema()).orElse(""),
                Optional.ofNullable(said.getTable()).orElse(""));
        List<String> columns = catalog.constraints().stream()
                .filter(constraint ->
                        constraint.name().equals(name) && constraint.relation().equals(relation))
                .flatMap(constraint -> constraint.columns().stream())
                .toList();
        return new Violation(name, domain, relation, columns, String.valueOf(failure.getMessage()));
    }

    boolean concerns(CatalogColumn column) {
        if (!domain.isEmpty()) {
            return column.written().endsWith(domain) || column.written().endsWith(domain + "\"");
        }
        return columns.isEmpty() || columns.contains(column.name());
    }
}
