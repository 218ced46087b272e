package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.Clause;
import dev.lockstep.emitters.jpa.Entity.Field;
import dev.lockstep.emitters.jpa.Relations.Maker;
import dev.lockstep.emitters.jpa.Relations.Relation;
import dev.lockstep.emitters.jpa.Relations.Writing;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaAnnotation.Argument;
import dev.lockstep.emitters.jpa.source.JavaValue.Member;
import dev.lockstep.emitters.jpa.source.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the field of a foreign key. */
final class AssociationBuilder {
    private final Schema schema;
    private final Table table;
    private final JpaNames names;
    private final TableWords words;

    AssociationBuilder(Schema schema, Table table, JpaNames names, TableWords words) {
        this.schema = schema;
        this.table = table;
        this.names = names;
        this.words = words;
    }

    Field build(Relation relation) {
        ForeignKey foreignKey = relation.foreignKey();
        List<JavaAnnotation> annotations = new ArrayList<>();
        annotations.add(toOne(relation));
        boolean writable = relation.writing() == Writing.WRITABLE;
        if (writable) {
            columns(foreignKey).map(Column::value).forEach(value -> {
                if (value instanceof ValueSource.Default byDefault) {
                    annotations.add(JavaAnnotation.of(Known.COLUMN_DEFAULT)
                            .with("value", Clause.afterDefault(byDefault.expression())));
                }
            });
        }
        annotations.add(join(relation));
        String comment =
                columns(foreignKey).flatMap(column -> column.comment().stream()).collect(Collectors.joining("\n\n"));
        return new Field(
                names.relation(table.name(), foreignKey.name()),
                TypeUse.of(names.entity(foreignKey.referenced())),
                writable ? comment : "",
                annotations,
                Optional.empty(),
                writable ? Field.Access.READ_WRITE : Field.Access.READ);
    }

    /** Never {@code @OneToOne}: its nameless unique constraint is made again by each update (Hibernate 7.4). */
    private JavaAnnotation toOne(Relation relation) {
        JavaAnnotation toOne = JavaAnnotation.of(Known.MANY_TO_ONE).with("fetch", new Member(Known.FETCH_TYPE, "LAZY"));
        return isRequired(relation.foreignKey()) ? toOne.with(List.of(Argument.code("optional", "false"))) : toOne;
    }

    /** Hibernate refuses an association whose columns are partly nullable, so it is so only as a whole. */
    private boolean isRequired(ForeignKey foreignKey) {
        return columns(foreignKey).allMatch(this::isRequired);
    }

    private boolean isRequired(Column column) {
        return column.isNotNull()
                || EntityKey.of(table)
                        .map(key -> key.columns().contains(column.name()))
                        .orElse(false);
    }

    private JavaAnnotation join(Relation relation) {
        ForeignKey foreignKey = relation.foreignKey();
        JavaAnnotation said = relation.maker() == Maker.SCRIPT
                ? JavaAnnotation.of(Known.FOREIGN_KEY).with("value", new Member(Known.CONSTRAINT_MODE, "NO_CONSTRAINT"))
                : rule(foreignKey);
        if (foreignKey.columns().size() == 1) {
            return joinColumn(relation, 0).with("foreignKey", said);
        }
        List<JavaAnnotation> columns = new ArrayList<>();
        inOrder(foreignKey).forEach(index -> columns.add(joinColumn(relation, index)));
        return JavaAnnotation.of(Known.JOIN_COLUMNS).withAll("value", columns).with("foreignKey", said);
    }

    /** By the names of the attributes where it is no key: else Hibernate 7.4 mixes up the columns' types. */
    private List<Integer> inOrder(ForeignKey foreignKey) {
        Stream<Integer> indices =
                IntStream.range(0, foreignKey.columns().size()).boxed();
        ReferencedColumns referenced = ReferencedColumns.of(schema, foreignKey);
        return referenced.areKey()
                ? indices.toList()
                : indices.sorted(Comparator.comparing(index -> names.field(
                                foreignKey.referenced(),
                                foreignKey.referencedColumns().get(index))))
                        .toList();
    }

    private static JavaAnnotation rule(ForeignKey foreignKey) {
        JavaAnnotation rule = JavaAnnotation.of(Known.FOREIGN_KEY).with("name", PhysicalName.of(foreignKey.name()));
        String options = Clause.options(foreignKey);
        return options.isEmpty() ? rule : rule.with("options", options);
    }

    private JavaAnnotation joinColumn(Relation relation, int index) {
        ForeignKey foreignKey = relation.foreignKey();
        Column column = table.column(foreignKey.columns().get(index)).orElseThrow();
        Identifier referenced = foreignKey.referencedColumns().get(index);
        JavaAnnotation join = JavaAnnotation.of(Known.JOIN_COLUMN).with("name", PhysicalName.of(column.name()));
        if (foreignKey.columns().size() > 1 || !isKey(foreignKey, referenced)) {
            join = join.with("referencedColumnName", PhysicalName.of(referenced));
        }
        if (isRequired(foreignKey)) {
            join = join.with(List.of(Argument.code("nullable", "false")));
        }
        if (relation.writing() == Writing.READ_ONLY) {
            return join.with(List.of(Argument.code("insertable", "false"), Argument.code("updatable", "false")));
        }
        return join.with("columnDefinition", JpaTypes.ofClock(column.type()))
                .with("options", options(column))
                .with("comment", column.comment().map(TableWords::escaped));
    }

    private Optional<String> options(Column column) {
        String collation = column.collation()
                .map(name -> "COLLATE " + Clause.collation(name))
                .orElse("");
        String options = Stream.of(collation, words.columnOptions().getOrDefault(column.name(), ""))
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(" "));
        return Optional.of(options).filter(text -> !text.isEmpty());
    }

    private boolean isKey(ForeignKey foreignKey, Identifier referenced) {
        return schema.table(foreignKey.referenced())
                .flatMap(EntityKey::of)
                .map(key -> key.columns().equals(List.of(referenced)))
                .orElse(false);
    }

    private Stream<Column> columns(ForeignKey foreignKey) {
        return foreignKey.columns().stream().map(name -> table.column(name).orElseThrow());
    }
}
