package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;

/** Writes one row of every table through its entity or collection, reads it back and compares. */
final class RowProbe {
    private final ProbeSession session;
    private final EntityRows rows;
    private final Notes notes;

    private RowProbe(ProbeSession session, EntityRows rows, Notes notes) {
        this.session = session;
        this.rows = rows;
        this.notes = notes;
    }

    /** Tries every table; leaves nothing behind in the database. */
    static void probe(BuiltSchema schema, Notes notes) {
        try (ProbeSession session = ProbeSession.open(schema)) {
            RowProbe probe = new RowProbe(session, new EntityRows(schema, session, notes), notes);
            List<PersistentClass> mappings = schema.metadata().getEntityBindings().stream()
                    .sorted(Comparator.comparing(PersistentClass::getEntityName))
                    .toList();
            List<Collection> links = schema.metadata().getCollectionBindings().stream()
                    .filter(link -> !link.isInverse() && !link.isOneToMany())
                    .sorted(Comparator.comparing(Collection::getRole))
                    .toList();
            mappings.forEach(probe::tryOne);
            links.forEach(probe::count);
            probe.noteTablesWithoutEntity(mappings, links);
        }
    }

    private void tryOne(PersistentClass mapping) {
        Optional<WrittenRow> row = rows.row(mapping.getEntityName());
        try {
            if (row.isPresent()) {
                compare(row.get());
            } else {
                session.select(mapping.getEntityName());
            }
        } catch (RuntimeException e) {
            notes.finding(mapping.getEntityName(), "cannot read a row: " + Complaint.of(e));
        }
    }

    private void compare(WrittenRow row) {
        String entity = row.mapping().getEntityName();
        Optional<Object> read = session.readBack(entity, row.instance());
        boolean changing = rows.catalog().changing().contains(rows.relation(row.mapping()));
        if (read.isEmpty() && changing) {
            // A trigger or a rule may well keep a row out.
            notes.notTried(entity, "a trigger or rule kept the row out of the table");
        } else if (read.isEmpty()) {
            notes.finding(entity, "cannot read a row: the row that was written is not found by its identifier");
        } else {
            RowComparison comparison = new RowComparison(row, rows, session);
            List<String> differences = changing ? List.of() : comparison.differences(read.get());
            differences.forEach(difference -> notes.finding(entity, "reads another row than it wrote: " + difference));
            if (differences.isEmpty() && !rows.isIncomplete(entity)) {
                notes.row(entity);
            }
        }
    }

    /** A table of links was written and read with the entity that holds the collection. */
    private void count(Collection links) {
        Optional<WrittenRow> owner = rows.row(links.getOwnerEntityName());
        if (owner.isPresent() && owner.get().values().containsKey(attribute(links))) {
            notes.row(links.getRole());
        } else {
            notes.notTried(links.getRole(), "there is no row to link");
        }
    }

    private static String attribute(Collection links) {
        return links.getRole().substring(links.getOwnerEntityName().length() + 1);
    }

    private void noteTablesWithoutEntity(List<PersistentClass> mappings, List<Collection> links) {
        Set<RelationName> left = new HashSet<>(rows.catalog().tables());
        mappings.forEach(mapping -> left.remove(rows.relation(mapping)));
        links.forEach(link -> left.remove(rows.relation(link)));
        left.stream()
                .map(RelationName::display)
                .sorted()
                .forEach(table -> notes.notTried("table " + table, "no entity has it"));
    }
}
