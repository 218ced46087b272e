package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Clause;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.jpa.ColumnValue.KeyPart;
import dev.lockstep.emitters.jpa.Entity.Field;
import dev.lockstep.emitters.jpa.ValueWords.Giver;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaAnnotation.Argument;
import dev.lockstep.emitters.jpa.source.JavaValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the field of a column that no association maps. */
final class AttributeBuilder {
    private final Schema schema;
    private final Table table;
    private final JpaNames names;
    private final JpaTypes types;
    private final LiteralDefault literals;
    private final Scripts scripts;

    AttributeBuilder(Schema schema, Table table, JpaNames names, Scripts scripts) {
        this.schema = schema;
        this.table = table;
        this.names = names;
        this.types = new JpaTypes(schema, names);
        this.literals = new LiteralDefault(schema, names, types);
        this.scripts = scripts;
    }

    /** A field and how well it says its column. */
    record Attribute(Field field, How how) {}

    /** @param option what the column says of a constraint, empty when nothing */
    Attribute build(Column column, KeyPart part, String option) {
        boolean findsRows = part != KeyPart.NO_KEY || ReferencedColumns.contain(schema, table, column.name());
        ColumnType type = findsRows ? types.ofKey(column.type()) : types.of(column.type());
        if (column.type() instanceof SqlType.ArrayOf array && array.dimensions() > 1) {
            // The name of the type that validation finds says nothing of dimensions.
            scripts.after("ALTER TABLE " + SqlName.of(table.name()) + " ALTER COLUMN "
                    + column.name().sql() + " TYPE " + SqlName.of(array));
        }
        ColumnValue source = new ColumnValue(new ColumnValue.Place(table.name(), column, part), literals, scripts);
        ValueWords value = column.value().match(source);
        ColumnType said = value.definition().map(type::defined).orElse(type);
        List<JavaAnnotation> annotations = new ArrayList<>();
        if (part != KeyPart.NO_KEY) {
            annotations.add(JavaAnnotation.of(Known.ID));
        }
        annotations.addAll(value.annotations());
        annotations.addAll(said.annotations());
        collate(column).ifPresent(annotations::add);
        annotations.add(columnAnnotation(column, part, said, options(column, value.option(), option)));
        Field.Access access = value.giver() == Giver.DATABASE ? Field.Access.READ : Field.Access.READ_WRITE;
        Field field = new Field(
                names.field(table.name(), column.name()),
                said.javaType(),
                column.comment().orElse(""),
                annotations,
                value.initial(),
                access);
        boolean supported = annotations.stream().anyMatch(one -> one.type().equals(Known.JDBC_TYPE));
        return new Attribute(field, supported ? How.SUPPORTED : How.NATIVE);
    }

    private static JavaAnnotation columnAnnotation(Column column, KeyPart part, ColumnType type, String options) {
        JavaAnnotation annotation = JavaAnnotation.of(Known.COLUMN).with("name", PhysicalName.of(column.name()));
        if (column.isNotNull() && part == KeyPart.NO_KEY) {
            annotation = annotation.with(List.of(Argument.code("nullable", "false")));
        }
        return annotation
                .with(type.arguments())
                .with("options", Optional.of(options).filter(text -> !text.isEmpty()))
                .with("comment", column.comment().map(TableWords::escaped));
    }

    private static String options(Column column, String value, String constraint) {
        String collation = column.collation()
                .filter(name -> !isBuiltIn(name))
                .map(name -> "COLLATE " + Clause.collation(name))
                .orElse("");
        return Stream.of(collation, value, constraint)
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** {@code @Collate} quotes its whole argument, so it cannot name a namespace. */
    private static Optional<JavaAnnotation> collate(Column column) {
        return column.collation()
                .filter(AttributeBuilder::isBuiltIn)
                .map(name -> JavaAnnotation.of(Known.COLLATE)
                        .with("value", new JavaValue.Text(name.name().text())));
    }

    private static boolean isBuiltIn(QualifiedName collation) {
        return collation.namespace().text().equals("pg_catalog");
    }
}
