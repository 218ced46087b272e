package dev.lockstep.emitters.jpa;

import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaAnnotation.Argument;
import dev.lockstep.emitters.jpa.source.JavaType;
import dev.lockstep.emitters.jpa.source.JavaValue;
import dev.lockstep.emitters.jpa.source.TypeUse;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a column's type is said in Java.
 *
 * @param annotations besides {@code @Column}
 * @param arguments of {@code @Column} or {@code @JoinColumn}
 */
record ColumnType(TypeUse javaType, List<JavaAnnotation> annotations, List<Argument> arguments) {
    ColumnType {
        annotations = List.copyOf(annotations);
        arguments = List.copyOf(arguments);
    }

    /** A Java type that Hibernate maps to the very type. */
    static ColumnType natural(JavaType type, Argument... arguments) {
        return new ColumnType(TypeUse.of(type), List.of(), List.of(arguments));
    }

    /** A Java type that can be bound as it is, with the SQL type spelt out for the DDL. */
    static ColumnType defined(JavaType type, String definition) {
        return natural(type, Argument.text("columnDefinition", definition));
    }

    /** Text that Postgres casts on the way in, for types that Java has no class for. */
    static ColumnType cast(String definition) {
        return new ColumnType(
                TypeUse.of(Known.STRING),
                List.of(write(definition)),
                List.of(Argument.text("columnDefinition", definition)));
    }

    /** Text that the driver leaves to Postgres to read as the type, where Hibernate takes no cast. */
    static ColumnType bound(String definition, JavaType postgresText) {
        return defined(Known.STRING, definition).with(jdbcType(postgresText));
    }

    /** Whether Postgres has to cast what Hibernate writes. */
    boolean isCast() {
        return annotations.stream().anyMatch(annotation -> annotation.type().equals(Known.COLUMN_TRANSFORMER));
    }

    static JavaAnnotation write(String definition) {
        return JavaAnnotation.of(Known.COLUMN_TRANSFORMER).with("write", "?::" + definition);
    }

    /** The same Java type for a domain or array over this type. */
    ColumnType defined(String definition) {
        List<JavaAnnotation> kept = annotations.stream()
                .map(annotation -> annotation.type().equals(Known.COLUMN_TRANSFORMER) ? write(definition) : annotation)
                .toList();
        return new ColumnType(javaType, kept, List.of(Argument.text("columnDefinition", definition)));
    }

    ColumnType with(JavaAnnotation annotation) {
        return new ColumnType(
                javaType,
                Stream.concat(annotations.stream(), Stream.of(annotation)).toList(),
                arguments);
    }

    static JavaAnnotation jdbcType(JavaType jdbcType) {
        return JavaAnnotation.of(Known.JDBC_TYPE).with("value", new JavaValue.Member(jdbcType, "class"));
    }

    static JavaAnnotation jdbcTypeCode(String constant) {
        return JavaAnnotation.of(Known.JDBC_TYPE_CODE).with("value", new JavaValue.Member(Known.SQL_TYPES, constant));
    }
}
