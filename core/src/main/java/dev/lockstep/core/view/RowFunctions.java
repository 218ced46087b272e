package dev.lockstep.core.view;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.view.RowShape.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of functions of Postgres that name their columns themselves. */
final class RowFunctions {
    private static final Map<String, List<Field>> ROWS = Map.of(
            "json_array_elements", List.of(field("value", ValueShape.nullable(Types.JSON))),
            "jsonb_array_elements", List.of(field("value", ValueShape.nullable(Types.JSONB))),
            "json_array_elements_text", List.of(field("value", ValueShape.nullable(Types.TEXT))),
            "jsonb_array_elements_text", List.of(field("value", ValueShape.nullable(Types.TEXT))),
            "json_each", pairs(ValueShape.nullable(Types.JSON)),
            "jsonb_each", pairs(ValueShape.nullable(Types.JSONB)),
            "json_each_text", pairs(ValueShape.nullable(Types.TEXT)),
            "jsonb_each_text", pairs(ValueShape.nullable(Types.TEXT)));

    private RowFunctions() {}

    static Optional<List<Field>> of(String name) {
        return Optional.ofNullable(ROWS.get(name));
    }

    private static List<Field> pairs(ValueShape value) {
        return List.of(field("key", ValueShape.nullable(Types.TEXT)), field("value", value));
    }

    private static Field field(String name, ValueShape value) {
        return Field.of(new Identifier(name), value);
    }
}
