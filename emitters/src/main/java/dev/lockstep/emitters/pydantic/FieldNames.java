package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.names.Alphabet;
import dev.lockstep.emitters.names.Language;
import dev.lockstep.emitters.names.NameStyle;
import dev.lockstep.emitters.python.PyWords;
import dev.lockstep.emitters.sqlalchemy.ModelNames;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the fields of a table are called: as the attributes of its SQLAlchemy class, where Pydantic allows that. */
final class FieldNames {
    /** Words that mean something to the grammar in some places only and are common names of columns. */
    private static final Set<String> SOFT_KEYWORDS = PyWords.of("case match type");

    private static final Language LANGUAGE = new Language(
            PyWords.KEYWORDS.stream()
                    .filter(word -> !SOFT_KEYWORDS.contains(word))
                    .collect(Collectors.toUnmodifiableSet()),
            "_",
            Alphabet.UNICODE);

    /** What {@code BaseModel} of Pydantic 2.13 has, and the words that annotations in a class body use. */
    private static final Set<String> TAKEN =
            PyWords.of("construct copy dict from_orm json model_computed_fields model_config model_construct model_copy"
                    + " model_extra model_fields model_fields_set model_json_schema model_parametrized_name"
                    + " model_post_init model_rebuild parse_file parse_obj parse_raw schema schema_json"
                    + " update_forward_refs validate bool int float str bytes list dt pg");

    /** Pydantic warns of every name that begins like its most used functions. */
    private static final Set<String> PREFIXES = Set.of("model_validate", "model_dump", "_");

    private final Map<Identifier, String> fields = new LinkedHashMap<>();
    private final Map<Identifier, String> attributes = new LinkedHashMap<>();

    FieldNames(ModelNames models, Table table) {
        for (Column column : table.columns()) {
            attributes.put(column.name(), models.attribute(table, column.name()));
        }
        Set<String> used = new HashSet<>(attributes.values());
        attributes.forEach((column, attribute) -> fields.put(column, field(attribute, used)));
    }

    String field(Column column) {
        return fields.getOrDefault(column.name(), "");
    }

    /** The attribute that the field stands for. */
    String attribute(Column column) {
        return attributes.getOrDefault(column.name(), "");
    }

    private static String field(String attribute, Set<String> used) {
        if (isAllowed(attribute)) {
            return attribute;
        }
        String name = PREFIXES.stream().anyMatch(attribute::startsWith) || !LANGUAGE.takes(attribute)
                ? LANGUAGE.name("column " + attribute, NameStyle.SNAKE)
                : attribute + "_";
        while (!isAllowed(name) || used.contains(name)) {
            name += "_";
        }
        used.add(name);
        return name;
    }

    private static boolean isAllowed(String name) {
        return LANGUAGE.takes(name)
                && !TAKEN.contains(name)
                && PREFIXES.stream().noneMatch(name::startsWith);
    }
}
