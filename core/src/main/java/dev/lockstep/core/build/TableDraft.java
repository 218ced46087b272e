package dev.lockstep.core.build;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A table while statements still change it. */
final class TableDraft {
    /** The place in the order in which tables were created. */
    final int number;

    QualifiedName name;
    Table.Persistence persistence;
    Map<Identifier, Column> columns = new LinkedHashMap<>();
    Ancestry ancestry = new Ancestry.None();
    final Descendants descendants = new Descendants();

    /** The columns that this table alone defines; only of interest when it inherits others. */
    final Set<Identifier> local = new HashSet<>();

    /** The columns that are NOT NULL only because a parent's are. */
    final Set<Identifier> inheritedNotNulls = new HashSet<>();

    /** In the order of their creation, in which the server copies them to partitions. */
    final Map<Identifier, Constraint> constraints = new LinkedHashMap<>();

    final Map<Identifier, Index> indexes = new LinkedHashMap<>();

    /** What the elements of an index or exclusion constraint add to the names of its copies. */
    final Map<Identifier, List<String>> elementNames = new HashMap<>();

    /** The index of the parent that an index of this partition belongs to. */
    final Map<Identifier, Identifier> attached = new TreeMap<>();

    /** What the server adds to each foreign key for the partitions of the table that it refers to. */
    final Map<Identifier, Map<TableDraft, Identifier>> partitionKeys = new HashMap<>();

    final Map<String, String> parameters = new TreeMap<>();
    /** Whether the server keeps a TOAST table beside this one. */
    boolean toasted;

    Optional<SqlExpression> partitionKey = Optional.empty();
    Optional<String> comment = Optional.empty();
    /** What the table was called before, the latest name last. */
    final List<QualifiedName> formerNames = new ArrayList<>();
    /** What its columns were called before, under their names of now. */
    final Map<Identifier, List<Identifier>> formerColumns = new TreeMap<>();

    TableDraft(int number, QualifiedName name, Table.Persistence persistence) {
        this.number = number;
        this.name = name;
        this.persistence = persistence;
    }

    void setParameters(List<StorageParameter> changed) {
        changed.forEach(parameter -> parameters.put(parameter.name(), parameter.value()));
    }

    /** Whether a constraint of this table has the name, be it one that the server added. */
    boolean hasConstraint(Identifier constraint) {
        return constraints.containsKey(constraint)
                || partitionKeys.values().stream().anyMatch(names -> names.containsValue(constraint));
    }

    Optional<Constraint.PrimaryKey> primaryKey() {
        return constraints.values().stream()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .map(Constraint.PrimaryKey.class::cast)
                .findFirst();
    }

    Table freeze(LiteralCasts casts, OwnCollations collations) {
        List<StorageParameter> storage = new ArrayList<>();
        parameters.forEach((key, value) -> storage.add(new StorageParameter(key, value)));
        storage.sort(Comparator.comparing(StorageParameter::name));
        return new Table(
                name,
                persistence,
                columns.values().stream().map(casts::without).toList(),
                constraints.values().stream()
                        .filter(constraint -> !new NotNulls(this).isImplied(constraint))
                        .sorted(Comparator.comparing(this::refersToPartitions).thenComparing(Constraint::name))
                        .toList(),
                indexes.values().stream()
                        .map(index -> collations.without(index, columns))
                        .sorted(Comparator.comparing(Index::name))
                        .toList(),
                storage,
                ancestry.match(new Attached()),
                partitionKey,
                comment);
    }

    /** Such a foreign key takes names for its partitions, which others of the table may have. */
    private boolean refersToPartitions(Constraint constraint) {
        return partitionKeys.containsKey(constraint.name());
    }

    boolean isPartitioned() {
        return partitionKey.isPresent();
    }

    /** The ancestry with the indexes that were attached meanwhile. */
    private final class Attached implements Ancestry.Cases<Ancestry> {
        @Override
        public Ancestry none(Ancestry.None none) {
            return none;
        }

        @Override
        public Ancestry partition(Ancestry.PartitionOf partition) {
            List<Ancestry.AttachedIndex> indexes = new ArrayList<>();
            attached.forEach((index, parent) -> indexes.add(new Ancestry.AttachedIndex(index, parent)));
            return new Ancestry.PartitionOf(partition.parent(), partition.bound(), indexes);
        }

        @Override
        public Ancestry inheriting(Ancestry.Inherits inherits) {
            return inherits;
        }

        @Override
        public Ancestry typed(Ancestry.OfType type) {
            return type;
        }
    }
}
