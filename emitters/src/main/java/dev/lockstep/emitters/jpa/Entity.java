package dev.lockstep.emitters.jpa;

import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaType;
import dev.lockstep.emitters.jpa.source.JavaValue;
import dev.lockstep.emitters.jpa.source.TypeUse;
import java.util.List;
import java.util.Optional;

/**
 * An entity class, everything settled but its layout.
 *
 * @param extension the team's own class from which it derives
 * @param keyFields the fields of its identity, in the order of the key
 */
record Entity(
        QualifiedName table,
        JavaType type,
        Optional<JavaType> extension,
        String comment,
        List<JavaAnnotation> annotations,
        List<Field> fields,
        List<Field> keyFields) {
    /** The name of the nested record of a key of several columns. */
    static final String KEY_RECORD = "Key";

    Entity {
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
        keyFields = List.copyOf(keyFields);
    }

    /** Whether an annotation of a field names the class. */
    boolean names(JavaType wanted) {
        return fields.stream()
                .flatMap(field -> field.annotations().stream())
                .flatMap(JavaAnnotation::types)
                .anyMatch(wanted::equals);
    }

    /** A field with its accessors. */
    record Field(
            String name,
            TypeUse type,
            String comment,
            List<JavaAnnotation> annotations,
            Optional<JavaValue> initial,
            Access access) {
        /** Whether there is a setter. */
        enum Access {
            READ_WRITE,
            READ
        }

        Field {
            annotations = List.copyOf(annotations);
        }
    }
}
