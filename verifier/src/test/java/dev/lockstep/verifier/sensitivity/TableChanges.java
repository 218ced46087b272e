package dev.lockstep.verifier.sensitivity;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Ddl;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes of tables and of their constraints. */
final class TableChanges {
    private static final Identifier NEW = new Identifier("new name");

    private TableChanges() {}

    static Map<String, Drawn.Maker> all() {
        Map<String, Drawn.Maker> all = new TreeMap<>();
        tables(all);
        settings(all);
        constraints(all);
        foreignKeys(all);
        return all;
    }

    private static void tables(Map<String, Drawn.Maker> all) {
        all.put(
                "drop table",
                drawn -> drawn.table(table -> true)
                        .map(table -> SchemaChange.of(
                                path(table), "DROP TABLE " + table.name().sql() + " CASCADE")));
        all.put(
                "add table",
                drawn -> drawn.table(table -> true).map(table -> {
                    QualifiedName name = table.name().sibling(NEW);
                    return SchemaChange.of(ObjectPath.table(name), "CREATE TABLE " + name.sql() + " (a integer)");
                }));
        all.put(
                "rename table",
                drawn -> drawn.table(table -> true)
                        .map(table -> new SchemaChange(
                                List.of(alter(table) + "RENAME TO " + NEW.sql()),
                                List.of(
                                        path(table),
                                        ObjectPath.table(table.name().sibling(NEW))))));
        all.put(
                "table comment",
                drawn -> drawn.table(table -> true)
                        .map(table -> SchemaChange.of(
                                path(table), "COMMENT ON TABLE " + table.name().sql() + " IS 'another comment'")));
        all.put(
                "partition bound",
                drawn -> drawn.one(drawn.schema().tables().stream()
                                .filter(table -> table.partitionOf().isPresent())
                                .toList())
                        .map(table -> SchemaChange.of(
                                path(table),
                                "ALTER TABLE "
                                        + table.partitionOf()
                                                .orElseThrow()
                                                .parent()
                                                .sql() + " DETACH PARTITION "
                                        + table.name().sql())));
        all.put(
                "inheritance",
                drawn -> drawn.one(drawn.schema().tables().stream()
                                .filter(table -> table.ancestry() instanceof Ancestry.Inherits)
                                .toList())
                        .map(table -> SchemaChange.of(
                                path(table),
                                alter(table) + "NO INHERIT "
                                        + ((Ancestry.Inherits) table.ancestry())
                                                .parents()
                                                .get(0)
                                                .sql())));
    }

    private static void settings(Map<String, Drawn.Maker> all) {
        all.put(
                "storage parameter",
                drawn -> drawn.table(table -> true)
                        .map(table -> SchemaChange.of(path(table), alter(table) + "SET (fillfactor = 33)")));
        all.put(
                "persistence",
                drawn -> drawn.table(table -> true)
                        .map(table -> SchemaChange.of(
                                path(table),
                                alter(table)
                                        + (table.persistence() == Table.Persistence.UNLOGGED
                                                ? "SET LOGGED"
                                                : "SET UNLOGGED"))));
        all.put(
                "row security",
                drawn -> drawn.table(table -> true)
                        .map(table -> SchemaChange.of(
                                setting(table, "force row level security"),
                                alter(table) + "FORCE ROW LEVEL SECURITY")));
        all.put(
                "policy",
                drawn -> drawn.table(table -> true)
                        .map(table -> SchemaChange.of(
                                ObjectPath.part(ObjectKind.POLICY, table.name(), NEW.text()),
                                "CREATE POLICY " + NEW.sql() + " ON "
                                        + table.name().sql() + " USING (false)")));
        all.put(
                "replica identity",
                drawn -> drawn.table(table -> true)
                        .map(table -> SchemaChange.of(
                                setting(table, "replica identity"), alter(table) + "REPLICA IDENTITY FULL")));
        all.put(
                "rule",
                drawn -> drawn.table(table -> true)
                        .map(table -> SchemaChange.of(
                                ObjectPath.part(ObjectKind.RULE, table.name(), NEW.text()),
                                "CREATE RULE " + NEW.sql() + " AS ON DELETE TO "
                                        + table.name().sql() + " DO INSTEAD NOTHING")));
    }

    private static void constraints(Map<String, Drawn.Maker> all) {
        all.put(
                "drop constraint",
                drawn -> drawn.constraint(Constraint.class, rule -> true)
                        .map(at -> SchemaChange.of(path(at), drop(at) + " CASCADE")));
        all.put(
                "rename constraint",
                drawn -> drawn.constraint(Constraint.class, rule -> true)
                        .map(at -> new SchemaChange(
                                List.of(alter(at.table()) + "RENAME CONSTRAINT "
                                        + at.part().name().sql() + " TO " + NEW.sql()),
                                List.of(
                                        path(at),
                                        ObjectPath.constraint(at.table().name(), NEW)))));
        all.put(
                "constraint comment",
                drawn -> drawn.constraint(Constraint.class, rule -> true)
                        .map(at -> SchemaChange.of(path(at), Ddl.comment(path(at), "another comment"))));
        all.put(
                "check text",
                drawn -> drawn.constraint(Constraint.Check.class, rule -> true)
                        .map(at -> SchemaChange.of(
                                path(at),
                                drop(at),
                                alter(at.table()) + "ADD CONSTRAINT "
                                        + at.part().name().sql() + " CHECK (7 > 6)")));
        all.put(
                "key columns",
                drawn -> drawn.constraint(
                                Constraint.Unique.class, rule -> rule.columns().size() > 1)
                        .map(at -> SchemaChange.of(
                                path(at),
                                drop(at) + " CASCADE",
                                alter(at.table()) + "ADD CONSTRAINT "
                                        + at.part().name().sql() + " UNIQUE ("
                                        + at.part().columns().get(0).sql() + ")")));
    }

    private static void foreignKeys(Map<String, Drawn.Maker> all) {
        all.put(
                "delete action",
                drawn -> drawn.constraint(ForeignKey.class, key -> true)
                        .map(at -> again(at, action(at.part(), other(at.part().onDelete())))));
        all.put(
                "deferrability",
                drawn -> drawn.constraint(ForeignKey.class, key -> true)
                        .map(at -> SchemaChange.of(
                                path(at),
                                alter(at.table()) + "ALTER CONSTRAINT "
                                        + at.part().name().sql()
                                        + (at.part().deferral() == Deferral.NOT_DEFERRABLE
                                                ? " DEFERRABLE"
                                                : " NOT DEFERRABLE"))));
        all.put(
                "validation",
                drawn -> drawn.constraint(ForeignKey.class, key -> key.validation() == Constraint.Validation.NOT_VALID)
                        .map(at -> SchemaChange.of(
                                path(at),
                                alter(at.table()) + "VALIDATE CONSTRAINT "
                                        + at.part().name().sql())));
    }

    private static SchemaChange again(Drawn.At<ForeignKey> at, ForeignKey changed) {
        return SchemaChange.of(path(at), drop(at), Ddl.addConstraint(at.table().name(), changed));
    }

    private static ForeignKey action(ForeignKey key, Action onDelete) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referenced(),
                key.referencedColumns(),
                key.period(),
                key.match(),
                onDelete,
                key.onUpdate(),
                key.deferral(),
                key.validation(),
                key.comment());
    }

    private static Action other(Action action) {
        return action.rule() == Action.Rule.CASCADE ? Action.NO_ACTION : new Action(Action.Rule.CASCADE, List.of());
    }

    private static ObjectPath path(Table table) {
        return ObjectPath.table(table.name());
    }

    private static <T extends Constraint> ObjectPath path(Drawn.At<T> at) {
        return ObjectPath.constraint(at.table().name(), at.part().name());
    }

    private static ObjectPath setting(Table table, String what) {
        return ObjectPath.part(ObjectKind.TABLE_SETTING, table.name(), what);
    }

    private static <T extends Constraint> String drop(Drawn.At<T> at) {
        return alter(at.table()) + "DROP CONSTRAINT " + at.part().name().sql();
    }

    private static String alter(Table table) {
        return "ALTER TABLE " + table.name().sql() + " ";
    }
}
