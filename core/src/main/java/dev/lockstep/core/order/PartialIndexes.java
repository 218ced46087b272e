package dev.lockstep.core.order;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the indexes of partitioned tables that are made with ON ONLY, and get their parts one by one: those that some
 * partition has no part of, and those that the server would mistake for another. It takes for a part any index that
 * differs in nothing but its order.
 */
public final class PartialIndexes {
    private final Map<QualifiedName, Map<QualifiedName, Ancestry.PartitionOf>> partitions = new HashMap<>();

    public PartialIndexes(Schema schema) {
        for (Table table : schema.tables()) {
            table.partitionOf()
                    .ifPresent(partition -> partitions
                            .computeIfAbsent(partition.parent(), parent -> new HashMap<>())
                            .put(table.name(), partition));
        }
    }

    /** Whether a partition of the table lacks its part of the index, or could take another for it. */
    public boolean isPartial(Table table, Index index) {
        Collection<Ancestry.PartitionOf> parts =
                partitions.getOrDefault(table.name(), Map.of()).values();
        return parts.stream()
                        .anyMatch(partition -> part(partition, index.name()).isEmpty())
                || (!parts.isEmpty() && table.indexes().stream().anyMatch(other -> areAlike(index, other)));
    }

    private static boolean areAlike(Index one, Index other) {
        return !one.name().equals(other.name())
                && withoutOrder(one).equals(withoutOrder(other).withName(one.name()));
    }

    private static Index withoutOrder(Index index) {
        List<IndexElement> elements = index.elements().stream()
                .map(element -> new IndexElement(
                        element.key(),
                        element.collation(),
                        element.operatorClass(),
                        IndexElement.Order.ASC,
                        IndexElement.Nulls.LAST))
                .toList();
        return index.withElements(elements).withParameters(List.of()).withComment(Optional.empty());
    }

    /** The names of the indexes that are parts of this one, in their order. */
    public List<QualifiedName> parts(Table table, Index index) {
        return partitions.getOrDefault(table.name(), Map.of()).entrySet().stream()
                .flatMap(entry ->
                        part(entry.getValue(), index.name())
                                .map(part -> entry.getKey().sibling(part))
                                .stream())
                .sorted()
                .toList();
    }

    private static Optional<Identifier> part(Ancestry.PartitionOf partition, Identifier index) {
        return partition.attached().stream()
                .filter(attached -> attached.parent().equals(index))
                .map(Ancestry.AttachedIndex::index)
                .findFirst();
    }
}
