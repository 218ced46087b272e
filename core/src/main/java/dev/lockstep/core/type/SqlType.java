package dev.lockstep.core.type;

import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The type of a column or domain: the built-in types by case, every other one by name.
 *
 * <p>A new case fails to compile in each {@link Cases} that does not handle it.
 */
public sealed interface SqlType {
    <R> R match(Cases<R> cases);

    /** The type as SQL source in the spelling of {@code format_type}, namespaces always written. */
    default String sql() {
        return match(TypeSql.INSTANCE);
    }

    /** One answer for each case of the family. */
    interface Cases<R> {
        R bool(Bool type);

        R integral(Integral type);

        R numeric(Numeric type);

        R floating(Floating type);

        R text(Text type);

        R varchar(Varchar type);

        R character(Char type);

        R bytea(Bytea type);

        R date(Date type);

        R time(Time type);

        R timestamp(Timestamp type);

        R interval(Interval type);

        R uuid(Uuid type);

        R json(Json type);

        R bits(Bits type);

        R builtIn(BuiltIn type);

        R named(Named type);

        R arrayOf(ArrayOf type);
    }

    /** Whether a time or timestamp carries a time zone. */
    enum Zone {
        WITHOUT,
        WITH
    }

    record Bool() implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bool(this);
        }
    }

    /** smallint, integer, bigint. */
    record Integral(IntegralWidth width) implements SqlType {
        /** The three integer types, narrow to wide. */
        public enum IntegralWidth {
            SMALLINT,
            INTEGER,
            BIGINT
        }

        public static final Integral SMALLINT = new Integral(IntegralWidth.SMALLINT);
        public static final Integral INTEGER = new Integral(IntegralWidth.INTEGER);
        public static final Integral BIGINT = new Integral(IntegralWidth.BIGINT);

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.integral(this);
        }
    }

    /** numeric, with precision and scale or without both. */
    record Numeric(Optional<Digits> digits) implements SqlType {
        /**
         * @param precision all digits, 1 to 1000
         * @param scale digits after the point, -1000 to 1000
         */
        public record Digits(int precision, int scale) {}

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.numeric(this);
        }
    }

    /** real and double precision. */
    record Floating(FloatingWidth width) implements SqlType {
        /** The two binary floating point types. */
        public enum FloatingWidth {
            REAL,
            DOUBLE
        }

        public static final Floating REAL = new Floating(FloatingWidth.REAL);
        public static final Floating DOUBLE = new Floating(FloatingWidth.DOUBLE);

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.floating(this);
        }
    }

    record Text() implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** character varying; the length is in characters. */
    record Varchar(OptionalInt length) implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.varchar(this);
        }
    }

    /** character(n), blank padded; the length is in characters, {@code char} alone is 1. */
    record Char(int length) implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.character(this);
        }
    }

    record Bytea() implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bytea(this);
        }
    }

    record Date() implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.date(this);
        }
    }

    /** time; the precision is in digits of a second, 0 to 6. */
    record Time(Zone zone, OptionalInt precision) implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.time(this);
        }
    }

    /** timestamp; the precision is in digits of a second, 0 to 6. */
    record Timestamp(Zone zone, OptionalInt precision) implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timestamp(this);
        }
    }

    /**
     * interval.
     *
     * @param fields the restriction in lower case ({@code day to second}), when there is one
     */
    record Interval(Optional<String> fields, OptionalInt precision) implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.interval(this);
        }
    }

    record Uuid() implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.uuid(this);
        }
    }

    /** json and jsonb. */
    record Json(JsonForm form) implements SqlType {
        /** Stored as text or decomposed. */
        public enum JsonForm {
            JSON,
            JSONB
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.json(this);
        }
    }

    /** bit(n) and bit varying(n); {@code bit} alone is {@code bit(1)}. */
    record Bits(BitsForm form, OptionalInt length) implements SqlType {
        /** Of one length, or up to one. */
        public enum BitsForm {
            FIXED,
            VARYING
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bits(this);
        }
    }

    /**
     * Any other type of {@code pg_catalog}: inet, tsvector, money, ranges, geometry, regclass, ...
     *
     * @param name as {@code pg_type.typname} says it ({@code char} is the one-byte type)
     */
    record BuiltIn(String name) implements SqlType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.builtIn(this);
        }
    }

    /**
     * A type that the schema or an extension declares: enum, domain, composite, range, citext, geometry, ...
     *
     * @param modifiers the words between the brackets, {@code Point} and {@code 4326} of {@code geometry(Point,4326)}
     */
    record Named(QualifiedName name, List<String> modifiers) implements SqlType {
        public Named {
            modifiers = List.copyOf(modifiers);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.named(this);
        }
    }

    /**
     * An array.
     *
     * @param element never an array itself
     * @param dimensions as declared, at least 1; Postgres records but does not enforce it
     */
    record ArrayOf(SqlType element, int dimensions) implements SqlType {
        public ArrayOf {
            if (element instanceof ArrayOf || dimensions < 1) {
                throw new IllegalArgumentException("an array has a scalar element and at least one dimension");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.arrayOf(this);
        }
    }
}
