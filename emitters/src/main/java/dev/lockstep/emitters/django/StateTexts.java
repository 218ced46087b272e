package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.django.MigrationState.FieldText;
import dev.lockstep.emitters.django.MigrationState.ModelText;
import dev.lockstep.emitters.django.MigrationState.ObjectText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models and objects as the text that the state file keeps. */
final class StateTexts {
    private static final String STORED = "generated ";
    private static final String VIRTUAL = "virtual ";

    private final Models models;

    StateTexts(Models models) {
        this.models = models;
    }

    ModelText of(ModelView view) {
        Map<String, String> options = new LinkedHashMap<>();
        view.options()
                .forEach(option ->
                        options.put(option.optionName(), option.value().flat()));
        return new ModelText(
                Models.databaseTable(view.table()),
                view.fields().stream().map(field -> field(view, field)).toList(),
                options,
                parts(view.constraints()),
                parts(view.indexes()));
    }

    static ObjectText of(SchemaObject object) {
        return new ObjectText(
                object.path().toString(),
                object.labels(),
                object.create(),
                object.drop(),
                object.table().orElse(null));
    }

    private static Map<String, String> parts(List<ModelView.Part> parts) {
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach(part -> texts.put(part.partName(), part.call().flat()));
        return texts;
    }

    private FieldText field(ModelView view, ModelView.Field field) {
        String text = field.call().flat();
        String target = target(view, field);
        if (field.column().isEmpty()) {
            return new FieldText(field.fieldName(), text, "", "", "", target);
        }
        Column column = view.table().column(new Identifier(field.column())).orElseThrow();
        return new FieldText(
                field.fieldName(), text, field.column(), ColumnFields.typeSql(column), value(column), target);
    }

    /** The relation fields that point at one of these models. */
    Set<String> fieldsTo(ModelView view, Set<String> labels) {
        return relationsTo(view, labels)
                .filter(Relation::isRelation)
                .map(models.names()::relation)
                .collect(Collectors.toSet());
    }

    /** The constraints that reference one of these models, under the names of their parts. */
    Set<String> constraintsTo(ModelView view, Set<String> labels) {
        return relationsTo(view, labels)
                .map(new RelationFields(models)::constraint)
                .map(call -> ModelView.Part.of(call).partName())
                .collect(Collectors.toSet());
    }

    private Stream<Relation> relationsTo(ModelView view, Set<String> labels) {
        return models.relations().of(view.table()).stream()
                .filter(relation -> labels.contains(models.label(relation.key().referenced())));
    }

    private String target(ModelView view, ModelView.Field field) {
        return models.relations().of(view.table()).stream()
                .filter(Relation::isRelation)
                .filter(relation -> models.names().relation(relation).equals(field.fieldName()))
                .map(relation -> models.label(relation.key().referenced()))
                .findFirst()
                .orElse("");
    }

    /** Whether a field has to take the place of another, because no ALTER TABLE makes its column stored or virtual. */
    static boolean replaces(FieldText after, FieldText before) {
        return (isOf(STORED, after) && !isOf(STORED, before)) || isOf(VIRTUAL, after) != isOf(VIRTUAL, before);
    }

    private static boolean isOf(String kind, FieldText field) {
        return field.value().startsWith(kind);
    }

    /** How values come about, for the ways that ALTER COLUMN SET DEFAULT does not change. */
    static String value(Column column) {
        if (column.value() instanceof ValueSource.Generated generated) {
            boolean virtual = generated.persistence() == ValueSource.Generated.Persistence.VIRTUAL;
            return (virtual ? VIRTUAL : STORED) + generated.expression();
        }
        if (column.value() instanceof ValueSource.Identity identity) {
            return "identity " + identity.generation() + " "
                    + identity.sequence().sql() + " " + identity.options();
        }
        return column.value() instanceof ValueSource.Serial serial
                ? "serial " + serial.sequence().sql()
                : "";
    }
}
