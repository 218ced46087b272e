package dev.lockstep.core.view;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Types as functions and operators give them: without lengths and the like, domains as what they are made of. */
final class BareTypes {
    private final Schema schema;

    BareTypes(Schema schema) {
        this.schema = schema;
    }

    /** The type without its modifiers, and without its domain. */
    SqlType of(SqlType type) {
        if (type instanceof SqlType.Named named) {
            Optional<Domain> domain = schema.domain(named.name());
            return domain.isPresent() ? of(domain.get().base()) : without(type);
        }
        return without(type);
    }

    /** The type without its modifiers. */
    static SqlType without(SqlType type) {
        if (type instanceof SqlType.ArrayOf array) {
            return new SqlType.ArrayOf(without(array.element()), array.dimensions());
        }
        if (type instanceof SqlType.Numeric) {
            return new SqlType.Numeric(Optional.empty());
        }
        if (type instanceof SqlType.Varchar) {
            return new SqlType.Varchar(OptionalInt.empty());
        }
        if (type instanceof SqlType.Char) {
            return new SqlType.BuiltIn("bpchar");
        }
        if (type instanceof SqlType.Time time) {
            return new SqlType.Time(time.zone(), OptionalInt.empty());
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return new SqlType.Timestamp(timestamp.zone(), OptionalInt.empty());
        }
        if (type instanceof SqlType.Interval) {
            return new SqlType.Interval(Optional.empty(), OptionalInt.empty());
        }
        if (type instanceof SqlType.Named named) {
            return new SqlType.Named(named.name(), List.of());
        }
        return type;
    }

    /** Whether text functions take the type without a cast. */
    static boolean isText(SqlType type) {
        return type instanceof SqlType.Text
                || type instanceof SqlType.Varchar
                || type instanceof SqlType.Char
                || type.equals(new SqlType.BuiltIn("bpchar"))
                || type.equals(new SqlType.BuiltIn("name"));
    }

    static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Integral || type instanceof SqlType.Numeric || type instanceof SqlType.Floating;
    }
}
