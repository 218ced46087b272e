package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model, settled but for its layout.
 *
 * @param fields in the order of the columns
 * @param options what {@code Meta} says but for constraints and indexes
 */
record ModelView(
        Table table,
        String className,
        List<Field> fields,
        List<Option> options,
        List<Part> constraints,
        List<Part> indexes) {
    /**
     * @param column the column's name in the database, empty for a field without one
     */
    record Field(String fieldName, String column, Call call) {}

    record Option(String optionName, PyExpression value) {}

    /** A constraint or index under the name Django knows it by. */
    record Part(String partName, Call call) {
        /** The part, named by its own {@code name}. */
        static Part of(Call call) {
            return call.arguments().stream()
                    .filter(argument ->
                            argument.keyword().filter("name"::equals).isPresent())
                    .map(argument -> new Part(argument.value().flat(), call))
                    .findFirst()
                    .orElseThrow();
        }
    }

    ModelView {
        fields = List.copyOf(fields);
        options = List.copyOf(options);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /** Every expression of the model. */
    Stream<PyExpression> expressions() {
        return Stream.of(
                        fields.stream().map(Field::call),
                        options.stream().map(Option::value),
                        constraints.stream().map(Part::call),
                        indexes.stream().map(Part::call))
                .flatMap(part -> part);
    }
}
