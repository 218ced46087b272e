package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table with everything that belongs to it.
 *
 * @param columns in their physical order
 * @param constraints in the order of their names, foreign keys to partitioned tables behind all others: with each the
 *     server adds constraints for the partitions, whose names another constraint may have
 * @param indexes those that no constraint owns, in the order of their names
 * @param parameters WITH ( ), in the order of their names
 * @param ancestry what the table takes its columns from; they are all among {@code columns}
 * @param partitionKey what stands behind PARTITION BY ({@code RANGE (taken_at)})
 */
public record Table(
        QualifiedName name,
        Persistence persistence,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        List<StorageParameter> parameters,
        Ancestry ancestry,
        Optional<SqlExpression> partitionKey,
        Optional<String> comment) {
    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        parameters = List.copyOf(parameters);
    }

    /** Whether the table survives a crash. */
    public enum Persistence {
        PERMANENT,
        UNLOGGED
    }

    /** The parent, when the table is a partition. */
    public Optional<Ancestry.PartitionOf> partitionOf() {
        return ancestry instanceof Ancestry.PartitionOf partition ? Optional.of(partition) : Optional.empty();
    }

    public Table withIndexes(List<Index> changed) {
        return new Table(name, persistence, columns, constraints, changed, parameters, ancestry, partitionKey, comment);
    }

    public Table withConstraints(List<Constraint> changed) {
        return new Table(name, persistence, columns, changed, indexes, parameters, ancestry, partitionKey, comment);
    }

    /** The table by itself, with the columns and rules that it took over. */
    public Table withoutAncestry() {
        return new Table(
                name,
                persistence,
                columns,
                constraints,
                indexes,
                parameters,
                new Ancestry.None(),
                partitionKey,
                comment);
    }

    /** Whether the table is a partition or inherits from another: its rows are rows of a parent too. */
    public boolean isDescendant() {
        return ancestry instanceof Ancestry.PartitionOf || ancestry instanceof Ancestry.Inherits;
    }

    public Optional<Column> column(Identifier wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    public Optional<Constraint.PrimaryKey> primaryKey() {
        return constraints(Constraint.PrimaryKey.class).findFirst();
    }

    public List<Constraint.ForeignKey> foreignKeys() {
        return constraints(Constraint.ForeignKey.class).toList();
    }

    /** The constraints of one case, in their order. */
    public <C extends Constraint> Stream<C> constraints(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }
}
