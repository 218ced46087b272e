package dev.lockstep.emitters.jpa;

import dev.lockstep.emitters.jpa.Entity.Field;
import dev.lockstep.emitters.jpa.source.AnnotationLayout;
import dev.lockstep.emitters.jpa.source.Declaration;
import dev.lockstep.emitters.jpa.source.Imports;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaType;
import dev.lockstep.emitters.jpa.source.Javadoc;
import dev.lockstep.emitters.jpa.source.TypeUse;
import dev.lockstep.emitters.names.NameStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays an entity out for its template. */
final class EntitySource {
    private static final int MARGIN = 2;

    /** The longest line of google-java-format. */
    private static final int WIDTH = 100;

    private final Entity entity;
    private final Imports imports;
    private final AnnotationLayout layout;

    private EntitySource(Entity entity) {
        this.entity = entity;
        List<String> nested = isComposite(entity) ? List.of(Entity.KEY_RECORD) : List.of();
        this.imports = Imports.of(entity.type(), nested, used(entity));
        this.layout = new AnnotationLayout(imports);
    }

    /** What the template shows. */
    record EntityView(
            String packageName,
            List<String> imports,
            String classDoc,
            List<String> classAnnotations,
            String classHead,
            String className,
            List<FieldView> fields,
            List<AccessorView> accessors,
            Optional<SingleKeyView> singleKey,
            Optional<CompositeKeyView> compositeKey,
            String overrideType,
            String objectType) {}

    record FieldView(String fieldDoc, List<String> fieldAnnotations, String declaration) {}

    record AccessorView(String getter, String fieldName, Optional<SetterView> setter) {}

    record SetterView(String setterHead, String assignment) {}

    record SingleKeyView(String keyComparison) {}

    record CompositeKeyView(String recordDeclaration, String keyValue) {}

    static EntityView view(Entity entity) {
        return new EntitySource(entity).view();
    }

    private static boolean isComposite(Entity entity) {
        return entity.keyFields().size() > 1;
    }

    private static List<JavaType> used(Entity entity) {
        Stream<JavaType> ofFields = entity.fields().stream()
                .flatMap(field -> Stream.of(
                                field.annotations().stream().flatMap(JavaAnnotation::types),
                                field.type().types(),
                                field.initial().stream().flatMap(value -> value.types()))
                        .flatMap(types -> types));
        Stream<JavaType> always = isComposite(entity)
                ? Stream.of(Known.OVERRIDE, Known.OBJECT, Known.SERIALIZABLE)
                : Stream.of(Known.OVERRIDE, Known.OBJECT);
        Stream<JavaType> ofClass = entity.annotations().stream().flatMap(JavaAnnotation::types);
        return Stream.of(ofFields, ofClass, always).flatMap(types -> types).toList();
    }

    private EntityView view() {
        List<Field> keys = entity.keyFields();
        return new EntityView(
                entity.type().packageName(),
                imports.lines(),
                Javadoc.of(entity.comment(), 0),
                entity.annotations().stream()
                        .map(annotation -> layout.text(annotation, 0))
                        .toList(),
                head(),
                entity.type().simpleName(),
                entity.fields().stream().map(this::field).toList(),
                entity.fields().stream().map(this::accessor).toList(),
                keys.size() == 1 ? Optional.of(new SingleKeyView(comparison(keys.get(0)))) : Optional.empty(),
                keys.size() > 1 ? Optional.of(compositeKey()) : Optional.empty(),
                imports.spelling(Known.OVERRIDE),
                imports.spelling(Known.OBJECT));
    }

    private String head() {
        String head = "public class " + entity.type().simpleName();
        String whole = entity.extension()
                .map(extension -> head + " extends " + extension.simpleName() + " {")
                .orElse(head + " {");
        return whole.length() > WIDTH ? whole.replace(" extends", "\n    extends") : whole;
    }

    private FieldView field(Field field) {
        String head = "private " + type(field.type());
        String name = field.initial()
                .map(value -> field.name() + " = " + layout.flat(value) + ";")
                .orElseGet(() -> field.name() + ";");
        return new FieldView(
                Javadoc.of(field.comment(), MARGIN),
                field.annotations().stream()
                        .map(annotation -> layout.text(annotation, MARGIN))
                        .toList(),
                Declaration.of(MARGIN, head, name));
    }

    private AccessorView accessor(Field field) {
        String type = type(field.type());
        String getter = Declaration.of(MARGIN, "public " + type, getter(field) + "() {");
        Optional<SetterView> setter = field.access() == Field.Access.READ
                ? Optional.empty()
                : Optional.of(new SetterView(
                        Declaration.call(
                                MARGIN,
                                "public void set" + NameStyle.capitalized(field.name()) + "(",
                                type + " " + field.name(),
                                ") {"),
                        Declaration.of(2 * MARGIN, "this." + field.name() + " =", field.name() + ";")));
        return new AccessorView(getter, field.name(), setter);
    }

    private CompositeKeyView compositeKey() {
        List<String> components = new ArrayList<>();
        entity.keyFields().forEach(field -> components.add(type(field.type()) + " " + field.name()));
        String names = entity.keyFields().stream().map(Field::name).collect(Collectors.joining(", "));
        String tail = ") implements " + imports.spelling(Known.SERIALIZABLE) + " {}";
        String record = Declaration.call(
                MARGIN, "public record " + Entity.KEY_RECORD + "(", String.join(", ", components), tail);
        return new CompositeKeyView(
                record, Declaration.call(2 * MARGIN, "return new " + Entity.KEY_RECORD + "(", names, ");"));
    }

    private static String comparison(Field key) {
        String present = "return " + key.name() + " != null";
        String equal = "&& " + key.name() + ".equals(";
        String other = "that." + getter(key) + "());";
        int margin = 2 * MARGIN;
        String line = present + " " + equal + other;
        return margin + line.length() <= 100
                ? line
                : present + "\n" + " ".repeat(margin + 4) + Declaration.call(margin + 4, equal, other, "");
    }

    private static String getter(Field field) {
        return "get" + NameStyle.capitalized(field.name());
    }

    private String type(TypeUse type) {
        return type.text(imports::spelling);
    }
}
