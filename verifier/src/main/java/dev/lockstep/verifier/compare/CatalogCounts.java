package dev.lockstep.verifier.compare;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many objects of each kind a schema holds. */
public final class CatalogCounts {
    private CatalogCounts() {}

    /** The counts in the order of the kinds; kinds without an object are left out. */
    public static SortedMap<ObjectKind, Integer> of(Schema schema) {
        SortedMap<ObjectKind, Integer> counts = new TreeMap<>();
        count(counts, ObjectKind.NAMESPACE, schema.namespaces().size());
        count(counts, ObjectKind.EXTENSION, schema.extensions().size());
        count(counts, ObjectKind.ENUM, schema.enums().size());
        count(
                counts,
                ObjectKind.TYPE,
                schema.composites().size() + schema.ranges().size());
        count(counts, ObjectKind.DOMAIN, schema.domains().size());
        count(counts, ObjectKind.SEQUENCE, schema.sequences().size());
        count(counts, ObjectKind.TABLE, schema.tables().size());
        for (Table table : schema.tables()) {
            count(counts, ObjectKind.COLUMN, table.columns().size());
            count(counts, ObjectKind.CONSTRAINT, table.constraints().size());
            count(counts, ObjectKind.INDEX, table.indexes().size());
        }
        schema.verbatim().forEach(object -> count(counts, object.path().kind(), 1));
        return counts;
    }

    private static void count(SortedMap<ObjectKind, Integer> counts, ObjectKind kind, int number) {
        if (number > 0) {
            counts.merge(kind, number, Integer::sum);
        }
    }
}
