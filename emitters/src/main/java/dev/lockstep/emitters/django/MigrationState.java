package dev.lockstep.emitters.django;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the migrations on disk add up to: every model as its migration text.
 *
 * @param version of the form of this record
 * @param apps for each app its models by class name
 * @param before what was created before the tables, in order
 * @param after what was created after them, in order
 * @param former what each renamed table, and {@code table.column}, was called before; null in a record older than this
 */
record MigrationState(
        int version,
        SortedMap<String, SortedMap<String, ModelText>> apps,
        List<ObjectText> before,
        List<ObjectText> after,
        @Nullable SortedMap<String, List<String>> former) {
    static final String FILE = "lockstep_django/migration_state.json";
    static final MigrationState EMPTY = new MigrationState(1, new TreeMap<>(), List.of(), List.of(), new TreeMap<>());

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** A model's parts as text. */
    record ModelText(
            String table,
            List<FieldText> fields,
            Map<String, String> options,
            Map<String, String> constraints,
            Map<String, String> indexes) {}

    /**
     * A field.
     *
     * @param column its column, empty when it has none
     * @param type the column's type as SQL
     * @param value where the column's values come from, as far as Django does not alter it
     * @param target the model a relation points to, else empty
     */
    record FieldText(String name, String text, String column, String type, String value, String target) {}

    /**
     * Something that no model describes.
     *
     * @param table absent for what is no table, and in files of earlier versions
     */
    record ObjectText(
            String object,
            List<String> labels,
            List<String> create,
            List<String> drop,
            @Nullable CarriedTable table) {}

    /** Empty when the text is no such state. */
    static Optional<MigrationState> read(String json) {
        try {
            @Nullable MigrationState state = GSON.fromJson(json, MigrationState.class);
            return Optional.ofNullable(state).filter(read -> read.version == 1);
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    String json() {
        return GSON.toJson(this) + "\n";
    }

    /** The former names recorded for a table or column; empty when that was not recorded. */
    Optional<List<String>> former(String path) {
        return Optional.ofNullable(former).map(known -> known.getOrDefault(path, List.of()));
    }

    /** Every model with the app and the class it is known by, under its table. */
    SortedMap<String, KnownModel> byTable() {
        SortedMap<String, KnownModel> known = new TreeMap<>();
        apps.forEach((app, models) ->
                models.forEach((className, text) -> known.put(text.table(), new KnownModel(app, className, text))));
        return known;
    }

    /** A model of the migrations. */
    record KnownModel(String app, String className, ModelText text) {
        Optional<FieldText> field(Identifier column) {
            return text.fields().stream()
                    .filter(field -> field.column().equals(column.text()))
                    .findFirst();
        }
    }

    SortedMap<String, ModelText> models(String app) {
        return apps.getOrDefault(app, new TreeMap<>());
    }
}
