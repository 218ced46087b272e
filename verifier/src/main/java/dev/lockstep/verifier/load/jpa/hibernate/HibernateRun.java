package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * One run of Hibernate over the compiled models: create the schema, validate it, look for an update, try the rows.
 *
 * <p>Takes {@code url}, {@code user}, {@code password} (one element each) and {@code classes}; gives a map with
 * {@code kind}, {@code subject} and {@code message} for each thing said.
 */
public final class HibernateRun
        implements BiFunction<Map<String, List<String>>, Consumer<String>, List<Map<String, String>>> {
    /** Called by name. */
    public HibernateRun() {}

    @Override
    public List<Map<String, String>> apply(Map<String, List<String>> given, Consumer<String> phase) {
        Notes notes = new Notes();
        Silence silence = Silence.begin();
        try {
            run(given, phase, notes);
        } finally {
            silence.end();
        }
        return notes.lines();
    }

    private static void run(Map<String, List<String>> given, Consumer<String> phase, Notes notes) {
        phase.accept("reading the mappings");
        try (ModelMappings mappings = ModelMappings.read(given)) {
            phase.accept("creating the schema");
            try (BuiltSchema schema = mappings.createSchema()) {
                phase.accept("validating the schema");
                schema.validate(notes);
                phase.accept("looking for an update of the schema");
                schema.lookForUpdate(notes);
                phase.accept("trying a row of every entity");
                RowProbe.probe(schema, notes);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Hibernate reports faults of a mapping in many ways, a null pointer being one of them.
            notes.finding("hibernate", "Hibernate cannot build the schema: " + Complaint.of(e));
        }
    }
}
