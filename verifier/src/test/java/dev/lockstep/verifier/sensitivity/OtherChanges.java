package dev.lockstep.verifier.sensitivity;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.SqlLiteral;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Changes of types, sequences, schemas and of what the model keeps as its text. */
final class OtherChanges {
    private OtherChanges() {}

    static Map<String, Drawn.Maker> all() {
        Map<String, Drawn.Maker> all = new TreeMap<>();
        types(all);
        domains(all);
        sequences(all);
        namespaces(all);
        texts(all);
        return all;
    }

    private static void types(Map<String, Drawn.Maker> all) {
        all.put(
                "add enum label",
                drawn -> drawn.one(drawn.schema().enums())
                        .map(type -> SchemaChange.of(path(type), alter(type) + "ADD VALUE 'one more'")));
        all.put(
                "rename enum label",
                drawn -> drawn.one(drawn.schema().enums())
                        .map(type -> SchemaChange.of(
                                path(type),
                                alter(type) + "RENAME VALUE "
                                        + SqlLiteral.of(type.labels().get(0)) + " TO 'renamed'")));
        all.put(
                "enum comment",
                drawn -> drawn.one(drawn.schema().enums())
                        .map(type -> SchemaChange.of(
                                path(type), "COMMENT ON TYPE " + type.name().sql() + " IS 'another comment'")));
        all.put(
                "composite attribute",
                drawn -> drawn.one(drawn.schema().composites())
                        .map(type ->
                                SchemaChange.of(path(type), alter(type) + "ADD ATTRIBUTE one_more integer CASCADE")));
    }

    private static void domains(Map<String, Drawn.Maker> all) {
        all.put(
                "domain default",
                drawn -> drawn.one(drawn.schema().domains())
                        .map(domain -> SchemaChange.of(path(domain), alter(domain) + "SET DEFAULT '7'")));
        all.put(
                "domain nullability",
                drawn -> drawn.one(drawn.schema().domains())
                        .map(domain -> SchemaChange.of(
                                path(domain),
                                alter(domain)
                                        + (domain.nullability() == Nullability.NOT_NULL
                                                ? "DROP NOT NULL"
                                                : "SET NOT NULL"))));
        all.put(
                "domain check",
                drawn -> drawn.one(drawn.schema().domains())
                        .map(domain -> SchemaChange.of(
                                ObjectPath.constraint(domain.name(), new Identifier("one more")),
                                alter(domain) + "ADD CONSTRAINT \"one more\" CHECK (VALUE IS NULL OR true)")));
    }

    private static void sequences(Map<String, Drawn.Maker> all) {
        all.put(
                "sequence option",
                drawn -> drawn.one(drawn.schema().sequences())
                        .map(sequence -> SchemaChange.of(path(sequence), alter(sequence) + "CACHE 77")));
        all.put(
                "sequence owner",
                drawn -> drawn.one(drawn.schema().sequences().stream()
                                .filter(sequence -> sequence.owner().isPresent())
                                .toList())
                        .map(sequence -> SchemaChange.of(path(sequence), alter(sequence) + "OWNED BY NONE")));
        all.put(
                "drop sequence",
                drawn -> drawn.one(drawn.schema().sequences())
                        .map(sequence -> SchemaChange.of(
                                path(sequence),
                                "DROP SEQUENCE " + sequence.name().sql() + " CASCADE")));
    }

    private static void namespaces(Map<String, Drawn.Maker> all) {
        all.put(
                "add schema",
                drawn -> Optional.of(SchemaChange.of(
                        ObjectPath.namespace(new Identifier("one more")), "CREATE SCHEMA \"one more\"")));
        all.put(
                "schema comment",
                drawn -> drawn.one(drawn.schema().namespaces())
                        .map(namespace -> SchemaChange.of(
                                ObjectPath.namespace(namespace.name()),
                                "COMMENT ON SCHEMA " + namespace.name().sql() + " IS 'another comment'")));
        all.put(
                "add extension",
                drawn -> Optional.of(
                        SchemaChange.of(ObjectPath.extension(new Identifier("pg_trgm")), "CREATE EXTENSION pg_trgm")));
    }

    private static void texts(Map<String, Drawn.Maker> all) {
        all.put(
                "view text",
                drawn -> drawn.verbatim(ObjectKind.VIEW)
                        .map(view -> SchemaChange.of(
                                view.path(),
                                "DROP VIEW " + sql(view.path()),
                                "CREATE VIEW " + sql(view.path()) + " AS SELECT 77 AS other")));
        all.put(
                "materialized view",
                drawn -> drawn.verbatim(ObjectKind.MATERIALIZED_VIEW)
                        .map(view -> SchemaChange.of(
                                view.path(),
                                "COMMENT ON MATERIALIZED VIEW " + sql(view.path()) + " IS 'another comment'")));
        all.put(
                "function body",
                drawn -> drawn.verbatim(ObjectKind.FUNCTION)
                        .filter(function -> function.path().names().get(1).endsWith("()"))
                        .map(function -> SchemaChange.of(
                                function.path(),
                                "CREATE OR REPLACE FUNCTION " + sql(function.path())
                                        + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$")));
        all.put(
                "function option",
                drawn -> drawn.verbatim(ObjectKind.FUNCTION)
                        .filter(function -> function.path().names().get(1).endsWith("()"))
                        .map(function -> SchemaChange.of(
                                function.path(), "ALTER FUNCTION " + sql(function.path()) + "() COST 77")));
        all.put(
                "trigger",
                drawn -> drawn.verbatim(ObjectKind.TRIGGER)
                        .map(trigger -> SchemaChange.of(
                                trigger.path(),
                                "ALTER TABLE " + sql(trigger.path()) + " DISABLE TRIGGER "
                                        + new Identifier(trigger.path().names().get(2)).sql())));
        all.put(
                "drop policy",
                drawn -> drawn.verbatim(ObjectKind.POLICY)
                        .map(policy -> SchemaChange.of(
                                policy.path(),
                                "DROP POLICY "
                                        + new Identifier(policy.path().names().get(2)).sql() + " ON "
                                        + sql(policy.path()))));
        all.put(
                "statistics",
                drawn -> drawn.verbatim(ObjectKind.STATISTICS)
                        .map(statistics ->
                                SchemaChange.of(statistics.path(), "DROP STATISTICS " + sql(statistics.path()))));
    }

    /** The object of a path, or the table that it belongs to, without the arguments of a function. */
    private static String sql(ObjectPath path) {
        String name = path.names().get(1);
        boolean function = path.kind() == ObjectKind.FUNCTION;
        return QualifiedName.of(path.names().get(0), function ? name.substring(0, name.indexOf('(')) : name)
                .sql();
    }

    private static ObjectPath path(EnumType type) {
        return ObjectPath.of(ObjectKind.ENUM, type.name());
    }

    private static ObjectPath path(CompositeType type) {
        return ObjectPath.of(ObjectKind.TYPE, type.name());
    }

    private static ObjectPath path(Domain domain) {
        return ObjectPath.of(ObjectKind.DOMAIN, domain.name());
    }

    private static ObjectPath path(Sequence sequence) {
        return ObjectPath.of(ObjectKind.SEQUENCE, sequence.name());
    }

    private static String alter(EnumType type) {
        return "ALTER TYPE " + type.name().sql() + " ";
    }

    private static String alter(CompositeType type) {
        return "ALTER TYPE " + type.name().sql() + " ";
    }

    private static String alter(Domain domain) {
        return "ALTER DOMAIN " + domain.name().sql() + " ";
    }

    private static String alter(Sequence sequence) {
        return "ALTER SEQUENCE " + sequence.name().sql() + " ";
    }
}
