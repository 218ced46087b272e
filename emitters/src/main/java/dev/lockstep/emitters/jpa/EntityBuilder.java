package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.jpa.ColumnValue.KeyPart;
import dev.lockstep.emitters.jpa.Relations.Relation;
import dev.lockstep.emitters.jpa.Relations.Writing;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaType;
import dev.lockstep.emitters.jpa.source.JavaValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes an entity of a table that has a key. */
final class EntityBuilder {
    private final Table table;
    private final EntityKey key;
    private final Relations relations;
    private final JpaNames names;
    private final AttributeBuilder attributes;
    private final AssociationBuilder associations;
    private final Output output;
    private final TableWords words;
    private final List<Entity.Field> fields = new ArrayList<>();
    private final List<Entity.Field> keyFields = new ArrayList<>();

    private EntityBuilder(Schema schema, Table table, JpaNames names, Output output) {
        this.table = table;
        this.key = EntityKey.of(table).orElseThrow();
        this.relations = Relations.of(schema, table);
        this.names = names;
        this.output = output;
        this.words = TableWords.of(table, relations, output);
        this.attributes = new AttributeBuilder(schema, table, names, output.scripts());
        this.associations = new AssociationBuilder(schema, table, names, words);
    }

    /**
     * The entity of the table; the scripts and sayings are told what they must hold.
     *
     * @param names with those of the table's fields
     */
    static Entity build(Schema schema, Table table, JpaNames names, Output output) {
        return new EntityBuilder(schema, table, names, output).build();
    }

    private Entity build() {
        Set<Identifier> owned = relations.ownedColumns();
        for (Column column : table.columns()) {
            if (!owned.contains(column.name())) {
                attribute(column);
            }
            relations.mapped().stream()
                    .filter(relation -> relation.foreignKey().columns().get(0).equals(column.name()))
                    .forEach(this::association);
            Ddl.columnTuning(table.name(), column).forEach(output.scripts()::after);
        }
        return new Entity(
                table.name(),
                type(),
                names.extension(table.name()),
                table.comment().orElse(""),
                annotations(),
                fields,
                orderedKeyFields());
    }

    private JavaType type() {
        return names.entity(table.name());
    }

    private void attribute(Column column) {
        KeyPart part = keyPart(column.name());
        AttributeBuilder.Attribute attribute =
                attributes.build(column, part, words.columnOptions().getOrDefault(column.name(), ""));
        fields.add(attribute.field());
        if (part != KeyPart.NO_KEY) {
            keyFields.add(attribute.field());
        }
        output.say(ObjectPath.column(table.name(), column.name()), attribute.how(), "@Column");
    }

    private void association(Relation relation) {
        fields.add(associations.build(relation));
        if (relation.writing() == Writing.WRITABLE) {
            relation.foreignKey()
                    .columns()
                    .forEach(column -> output.say(ObjectPath.column(table.name(), column), How.NATIVE, "@JoinColumn"));
        }
    }

    private KeyPart keyPart(Identifier column) {
        if (!key.columns().contains(column)) {
            return KeyPart.NO_KEY;
        }
        return key.isSingle() ? KeyPart.WHOLE_KEY : KeyPart.PART_OF_KEY;
    }

    private List<Entity.Field> orderedKeyFields() {
        return key.columns().stream()
                .map(column -> names.field(table.name(), column))
                .map(name -> keyFields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private List<JavaAnnotation> annotations() {
        List<JavaAnnotation> annotations = new ArrayList<>();
        annotations.add(JavaAnnotation.of(Known.ENTITY));
        boolean dynamic = fields.stream()
                .flatMap(field -> field.annotations().stream())
                .anyMatch(annotation -> annotation.type().equals(Known.COLUMN_DEFAULT));
        if (dynamic) {
            annotations.add(JavaAnnotation.of(Known.DYNAMIC_INSERT));
        }
        if (!key.isSingle()) {
            JavaValue record = new JavaValue.Member(type(), Entity.KEY_RECORD + ".class");
            annotations.add(JavaAnnotation.of(Known.ID_CLASS).with("value", record));
        }
        annotations.add(words.annotation(table));
        return annotations;
    }
}
