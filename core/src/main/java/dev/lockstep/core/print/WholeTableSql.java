package dev.lockstep.core.print;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.order.PartialIndexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table with its indexes, comments and parents, but without the constraints that come later. */
final class WholeTableSql {
    /** Behind every name. */
    private static final String LAST = "\uffff";

    private WholeTableSql() {}

    /** @param partial tells the indexes that must wait for all partitions */
    static List<String> statements(Table table, PartialIndexes partial) {
        List<String> group = new ArrayList<>(Ddl.serialSequences(table));
        group.add(Ddl.createTable(table));
        group.addAll(Ddl.serialOwners(table));
        table.columns().forEach(column -> group.addAll(Ddl.columnTuning(table.name(), column)));
        attachedFirst(table).stream()
                .filter(index -> !partial.isPartial(table, index))
                .forEach(index -> group.add(Ddl.createIndex(table.name(), index)));
        TableComments.withoutConstraints(table, index -> !partial.isPartial(table, index))
                .forEach(group::add);
        table.constraints().stream()
                .filter(constraint -> LaterConstraints.fitsIntoCreateTable(table, constraint))
                .flatMap(constraint -> TableComments.on(table.name(), constraint))
                .forEach(group::add);
        group.addAll(Ddl.family(table));
        return group;
    }

    /** ATTACH PARTITION takes the first index that fits, for the parent's in their order. */
    private static List<Index> attachedFirst(Table table) {
        Map<Identifier, Identifier> parents = table.partitionOf().stream()
                .flatMap(partition -> partition.attached().stream())
                .collect(Collectors.toMap(Ancestry.AttachedIndex::index, Ancestry.AttachedIndex::parent));
        return table.indexes().stream()
                .sorted(Comparator.comparing(index -> Optional.ofNullable(parents.get(index.name()))
                        .map(Identifier::text)
                        .orElse(LAST)))
                .toList();
    }
}
