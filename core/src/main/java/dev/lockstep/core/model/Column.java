package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param collation the collation, when it is not the type's own
 * @param tuning how values are stored, as far as it differs from the type's own way
 */
public record Column(
        Identifier name,
        SqlType type,
        Optional<QualifiedName> collation,
        Nullability nullability,
        ValueSource value,
        ColumnTuning tuning,
        Optional<String> comment) {
    /** Whether the column takes NULL. A column of a primary key never does. */
    public enum Nullability {
        NULLABLE,
        NOT_NULL
    }

    /** A nullable column with nothing else said about it. */
    public static Column of(Identifier name, SqlType type) {
        return new Column(
                name,
                type,
                Optional.empty(),
                Nullability.NULLABLE,
                new ValueSource.Absent(),
                ColumnTuning.NONE,
                Optional.empty());
    }

    public boolean isNotNull() {
        return nullability == Nullability.NOT_NULL;
    }

    public Column withType(SqlType changed) {
        return new Column(name, changed, collation, nullability, value, tuning, comment);
    }

    public Column withName(Identifier changed) {
        return new Column(changed, type, collation, nullability, value, tuning, comment);
    }

    public Column withCollation(Optional<QualifiedName> changed) {
        return new Column(name, type, changed, nullability, value, tuning, comment);
    }

    public Column withNullability(Nullability changed) {
        return new Column(name, type, collation, changed, value, tuning, comment);
    }

    public Column withValue(ValueSource changed) {
        return new Column(name, type, collation, nullability, changed, tuning, comment);
    }

    public Column withTuning(ColumnTuning changed) {
        return new Column(name, type, collation, nullability, value, changed, comment);
    }

    public Column withComment(Optional<String> changed) {
        return new Column(name, type, collation, nullability, value, tuning, changed);
    }
}
