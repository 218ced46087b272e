package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.mapping.PersistentClass;

/** Writes one row of every entity, reads it back and compares. */
final class RowProbe {
    private final ProbeSession session;
    private final EntityRows rows;
    private final Notes notes;

    private RowProbe(ProbeSession session, EntityRows rows, Notes notes) {
        this.session = session;
        this.rows = rows;
        this.notes = notes;
    }

    /** Tries every entity; leaves nothing behind in the database. */
    static void probe(BuiltSchema schema, Notes notes) {
        try (ProbeSession session = ProbeSession.open(schema)) {
            RowProbe probe = new RowProbe(session, new EntityRows(schema, session, notes), notes);
            List<PersistentClass> mappings = schema.metadata().getEntityBindings().stream()
                    .sorted(Comparator.comparing(PersistentClass::getEntityName))
                    .toList();
            mappings.forEach(probe::tryOne);
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
            List<String> differences =
                    changing ? List.of() : new RowComparison(row, rows, session).differences(read.get());
            differences.forEach(difference -> notes.finding(entity, "reads another row than it wrote: " + difference));
            if (differences.isEmpty()) {
                notes.row(entity);
            }
        }
    }
}
