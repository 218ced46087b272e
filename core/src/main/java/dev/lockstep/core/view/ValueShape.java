package dev.lockstep.core.view;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.type.SqlType;
import java.util.Optional;

/** What is known of a value before there is a server. */
sealed interface ValueShape {
    /** A value of a known type. */
    record Typed(SqlType known, Nullability nullability) implements ValueShape {}

    /** A string or NULL, whose type is that of what it meets, and text where it meets nothing. */
    record Open() implements ValueShape {}

    /** @param cause what is not known, as {@code the function slug} */
    record Untold(String cause) implements ValueShape {}

    static ValueShape nullable(SqlType type) {
        return new Typed(type, Nullability.NULLABLE);
    }

    static ValueShape notNull(SqlType type) {
        return new Typed(type, Nullability.NOT_NULL);
    }

    static ValueShape of(Optional<SqlType> type, String otherwise) {
        return type.<ValueShape>map(ValueShape::nullable).orElseGet(() -> new Untold(otherwise));
    }

    default Optional<SqlType> type() {
        return this instanceof Typed typed ? Optional.of(typed.known()) : Optional.empty();
    }

    default boolean isNotNull() {
        return this instanceof Typed typed && typed.nullability() == Nullability.NOT_NULL;
    }

    /** The value where a row may be missing. */
    default ValueShape asNullable() {
        return this instanceof Typed typed ? nullable(typed.known()) : this;
    }
}
