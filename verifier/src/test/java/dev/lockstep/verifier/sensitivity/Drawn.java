package dev.lockstep.verifier.sensitivity;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.random.Choices;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Objects of a catalog, picked by chance from those that fit a change. */
record Drawn(Schema schema, Choices choices) {
    /** Makes a change of one kind, when the catalog has an object for it. */
    @FunctionalInterface
    interface Maker {
        Optional<SchemaChange> change(Drawn drawn);
    }

    /** A part of a table. */
    record At<T>(Table table, T part) {}

    /** A column of a table. */
    record AtColumn(Table table, Column column) {
        ObjectPath path() {
            return ObjectPath.column(table.name(), column.name());
        }

        String sql() {
            return column.name().sql();
        }
    }

    /** Partitions and heirs take what their parents have. */
    static boolean isOwn(Table table) {
        return table.ancestry() instanceof Ancestry.None && table.partitionKey().isEmpty();
    }

    <T> Optional<T> one(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(choices.one(values));
    }

    Optional<Table> table(Predicate<Table> fits) {
        return one(schema.tables().stream().filter(Drawn::isOwn).filter(fits).toList());
    }

    Optional<AtColumn> column(Predicate<Table> of, Predicate<Column> fits) {
        return one(schema.tables().stream()
                .filter(of)
                .flatMap(table -> table.columns().stream().filter(fits).map(column -> new AtColumn(table, column)))
                .toList());
    }

    <T extends Constraint> Optional<At<T>> constraint(Class<T> type, Predicate<T> fits) {
        return one(schema.tables().stream()
                .filter(Drawn::isOwn)
                .flatMap(table -> table.constraints().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(fits)
                        .map(constraint -> new At<>(table, constraint)))
                .toList());
    }

    Optional<At<Index>> index(Predicate<Index> fits) {
        return one(schema.tables().stream()
                .filter(Drawn::isOwn)
                .flatMap(table -> table.indexes().stream().filter(fits).map(index -> new At<>(table, index)))
                .toList());
    }

    Optional<Verbatim> verbatim(ObjectKind kind) {
        return one(schema.verbatim().stream()
                .filter(object -> object.path().kind() == kind)
                .toList());
    }
}
