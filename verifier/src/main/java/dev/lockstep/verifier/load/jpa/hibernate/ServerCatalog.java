package dev.lockstep.verifier.load.jpa.hibernate;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server knows about the relations of a schema.
 *
 * @param tables those that hold rows of their own
 * @param changing relations with triggers or rules, which may change a row on its way
 */
record ServerCatalog(
        String defaultNamespace,
        Map<RelationName, Map<String, CatalogColumn>> columns,
        List<CatalogConstraint> constraints,
        Set<RelationName> tables,
        Set<RelationName> changing) {

    static ServerCatalog read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<CatalogConstraint> constraints = constraints(statement);
            return new ServerCatalog(
                    defaultNamespace(statement),
                    columns(statement, constraints),
                    constraints,
                    relations(statement, "tables.sql"),
                    relations(statement, "changing.sql"));
        }
    }

    /** The foreign key that decides a column's value, if there is one. */
    Optional<CatalogConstraint> foreignKeyFrom(CatalogColumn column) {
        return constraints.stream()
                .filter(constraint -> constraint.refersFrom(column))
                .findFirst();
    }

    Optional<CatalogColumn> column(RelationName relation, String column) {
        return Optional.ofNullable(columns.getOrDefault(relation, Map.of()).get(column));
    }

    /** The columns of a relation that take a value, in their order. */
    Set<String> namesOfColumns(RelationName relation) {
        return new LinkedHashSet<>(columns.getOrDefault(relation, Map.of()).keySet());
    }

    private static String defaultNamespace(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT current_schema()")) {
            row.next();
            return Optional.ofNullable(row.getString(1)).orElse("public");
        }
    }

    private static Map<RelationName, Map<String, CatalogColumn>> columns(
            Statement statement, List<CatalogConstraint> constraints) throws SQLException {
        Map<RelationName, Map<String, CatalogColumn>> found = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(Query.text("columns.sql"))) {
            while (rows.next()) {
                CatalogColumn column = column(rows);
                List<String> literals = constraints.stream()
                        .filter(constraint -> constraint.checks(column))
                        .flatMap(constraint -> constraint.literals().stream())
                        .toList();
                found.computeIfAbsent(column.relation(), name -> new LinkedHashMap<>())
                        .put(column.name(), column.withLiterals(literals));
            }
        }
        return found;
    }

    private static CatalogColumn column(ResultSet row) throws SQLException {
        return new CatalogColumn(
                new RelationName(row.getString("nspname"), row.getString("relname")),
                row.getString("attname"),
                row.getBoolean("required"),
                row.getString("written"),
                row.getString("typname"),
                row.getString("typtype"),
                row.getInt("modifier"),
                row.getString("element"),
                strings(row.getArray("labels")),
                row.getInt("fields"),
                List.of());
    }

    private static List<CatalogConstraint> constraints(Statement statement) throws SQLException {
        List<CatalogConstraint> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(Query.text("constraints.sql"))) {
            while (rows.next()) {
                found.add(new CatalogConstraint(
                        rows.getString("contype"),
                        rows.getString("conname"),
                        new RelationName(rows.getString("nspname"), rows.getString("relname")),
                        strings(rows.getArray("columns")),
                        new RelationName(rows.getString("referenced_nspname"), rows.getString("referenced_relname")),
                        strings(rows.getArray("referenced")),
                        strings(rows.getArray("literals")),
                        rows.getString("domain")));
            }
        }
        return found;
    }

    private static Set<RelationName> relations(Statement statement, String query) throws SQLException {
        Set<RelationName> found = new LinkedHashSet<>();
        try (ResultSet rows = statement.executeQuery(Query.text(query))) {
            while (rows.next()) {
                found.add(new RelationName(rows.getString("nspname"), rows.getString("relname")));
            }
        }
        return found;
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
