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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A schema parted into what classes describe and what SQL has to make once their tables are there: partitions, whose
 * rows are rows of other tables, inheriting tables where no class has them, and what needs either.
 *
 * @param whole all of it
 * @param schema without the descendants and without what needs them
 * @param families what makes the other tables those of a composite type, or inheriting ones; parents first
 * @param descendants partitions, and inheriting tables without a class, each behind its parents, without their later
 *     constraints
 * @param later those constraints
 * @param ties what other tables have that needs the descendants: foreign keys, and indexes that only some partitions
 *     have a part of
 */
public record Mapped(
        Schema whole, Schema schema, List<Part> families, List<Table> descendants, List<Part> later, List<Part> ties) {
    public Mapped {
        families = List.copyOf(families);
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

    /** For targets whose classes have no inheriting table. */
    public static Mapped of(Schema whole) {
        return of(whole, Table::isDescendant);
    }

    /** For targets that have a class for an inheriting table too. */
    public static Mapped withHeirs(Schema whole) {
        return of(whole, table -> table.partitionOf().isPresent());
    }

    private static Mapped of(Schema whole, Predicate<Table> isCarried) {
        List<Table> ordered = TableOrder.byCreation(whole);
        List<Table> descendants = ordered.stream().filter(isCarried).toList();
        List<Part> families = ordered.stream()
                .filter(isCarried.negate())
                .flatMap(table -> table.ancestry().match(new Family(table)).stream())
                .toList();
        Set<QualifiedName> names = new HashSet<>();
        descendants.forEach(table -> names.add(table.name()));
        PartialIndexes partial = new PartialIndexes(whole);
        List<Table> mapped = new ArrayList<>();
        List<Part> later = new ArrayList<>();
        List<Part> ties = new ArrayList<>();
        for (Table table : whole.tables()) {
            table.indexes().stream()
                    .filter(index -> partial.isPartial(table, index))
                    .forEach(index -> ties.add(partialIndex(table, index, partial)));
            if (isCarried.test(table)) {
                Ddl.laterConstraints(table).forEach(constraint -> later.add(constraint(table, constraint)));
                continue;
            }
            table.foreignKeys().stream()
                    .filter(key -> names.contains(key.referenced()))
                    .forEach(key -> ties.add(constraint(table, key)));
            Table alone = table.isDescendant() ? table.withoutAncestry() : table;
            mapped.add(alone.withConstraints(table.constraints().stream()
                            .filter(rule -> !(rule instanceof ForeignKey key && names.contains(key.referenced())))
                            .toList())
                    .withIndexes(table.indexes().stream()
                            .filter(index -> !partial.isPartial(table, index))
                            .toList()));
        }
        return new Mapped(whole, whole.withTables(mapped), families, descendants, later, ties);
    }

    /** Whether a statement ties the table to its type or its parents once it is there. */
    public boolean isOfFamily(Table table) {
        return families.stream().anyMatch(part -> part.table().name().equals(table.name()));
    }

    /** The statements that make a descendant but for its later constraints. */
    public List<String> create(Table descendant) {
        return Ddl.wholeTable(descendant, whole);
    }

    /** What makes a table that a class has one of a family. */
    private record Family(Table table) implements Ancestry.Cases<Optional<Part>> {
        @Override
        public Optional<Part> none(Ancestry.None ancestry) {
            return Optional.empty();
        }

        @Override
        public Optional<Part> partition(Ancestry.PartitionOf ancestry) {
            throw new IllegalArgumentException("no class has a partition: " + table.name());
        }

        @Override
        public Optional<Part> inheriting(Ancestry.Inherits ancestry) {
            return part(
                    "parents",
                    ancestry.parents().stream()
                            .map(parent -> alter(table) + "NO INHERIT " + SqlName.of(parent))
                            .toList());
        }

        @Override
        public Optional<Part> typed(Ancestry.OfType ancestry) {
            return part("type", List.of(alter(table) + "NOT OF"));
        }

        private Optional<Part> part(String what, List<String> drop) {
            ObjectPath path = ObjectPath.part(ObjectKind.OTHER, table.name(), what);
            return Optional.of(new Part(table, path, Ddl.ancestry(table), drop));
        }
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
