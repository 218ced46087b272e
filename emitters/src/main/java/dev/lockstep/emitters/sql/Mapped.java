package dev.lockstep.emitters.sql;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.order.PartialIndexes;
import dev.lockstep.core.order.TableOrder;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.core.print.SqlName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema parted into what classes describe and what SQL has to make once their tables are there: partitions and
 * inheriting tables, whose rows are rows of other tables, and what needs them.
 *
 * @param whole all of it
 * @param schema without partitions and inheriting tables, and without what needs them
 * @param types what makes the other tables those of a composite type
 * @param descendants partitions and inheriting tables, each behind its parents, without their later constraints
 * @param later those constraints
 * @param ties what other tables have that needs the descendants: foreign keys, and indexes that only some partitions
 *     have a part of
 */
public record Mapped(
        Schema whole, Schema schema, List<Part> types, List<Table> descendants, List<Part> later, List<Part> ties) {
    public Mapped {
        types = List.copyOf(types);
        descendants = List.copyOf(descendants);
        later = List.copyOf(later);
        ties = List.copyOf(ties);
    }

    /** A part of a table. */
    public record Part(Table table, ObjectPath path, List<String> create, List<String> drop) {
        public Part {
            create = List.copyOf(create);
            drop = List.copyOf(drop);
        }
    }

    public static Mapped of(Schema whole) {
        List<Table> ordered = TableOrder.byCreation(whole);
        List<Table> descendants = ordered.stream().filter(Table::isDescendant).toList();
        Set<QualifiedName> names = new HashSet<>();
        descendants.forEach(table -> names.add(table.name()));
        PartialIndexes partial = new PartialIndexes(whole);
        List<Table> mapped = new ArrayList<>();
        List<Part> types = new ArrayList<>();
        List<Part> later = new ArrayList<>();
        List<Part> ties = new ArrayList<>();
        for (Table table : whole.tables()) {
            table.indexes().stream()
                    .filter(index -> partial.isPartial(table, index))
                    .forEach(index -> ties.add(partialIndex(table, index, partial)));
            if (table.isDescendant()) {
                Ddl.laterConstraints(table).forEach(constraint -> later.add(constraint(table, constraint)));
                continue;
            }
            if (table.ancestry() instanceof Ancestry.OfType) {
                types.add(type(table));
            }
            table.foreignKeys().stream()
                    .filter(key -> names.contains(key.referenced()))
                    .forEach(key -> ties.add(constraint(table, key)));
            mapped.add(table.withConstraints(table.constraints().stream()
                            .filter(rule -> !(rule instanceof ForeignKey key && names.contains(key.referenced())))
                            .toList())
                    .withIndexes(table.indexes().stream()
                            .filter(index -> !partial.isPartial(table, index))
                            .toList()));
        }
        return new Mapped(whole, whole.withTables(mapped), types, descendants, later, ties);
    }

    /** The statements that make a descendant but for its later constraints. */
    public List<String> create(Table descendant) {
        return Ddl.wholeTable(descendant, whole);
    }

    private static Part type(Table table) {
        return new Part(
                table,
                ObjectPath.part(ObjectKind.OTHER, table.name(), "type"),
                Ddl.family(table),
                List.of(alter(table) + "NOT OF"));
    }

    private static Part constraint(Table table, Constraint constraint) {
        ObjectPath path = ObjectPath.constraint(table.name(), constraint.name());
        List<String> create = new ArrayList<>(List.of(Ddl.addConstraint(table.name(), constraint)));
        constraint.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
        return new Part(
                table,
                path,
                create,
                List.of(alter(table) + "DROP CONSTRAINT IF EXISTS "
                        + constraint.name().sql()));
    }

    private static Part partialIndex(Table table, Index index, PartialIndexes partial) {
        ObjectPath path = ObjectPath.index(table.name(), index.name());
        QualifiedName name = table.name().sibling(index.name());
        List<String> create = new ArrayList<>(List.of(Ddl.createIndexOnly(table.name(), index)));
        partial.parts(table, index).forEach(part -> create.add(Ddl.attachIndex(name, part)));
        index.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
        return new Part(table, path, create, List.of("DROP INDEX IF EXISTS " + SqlName.of(name)));
    }

    private static String alter(Table table) {
        return "ALTER TABLE IF EXISTS " + SqlName.of(table.name()) + " ";
    }
}
