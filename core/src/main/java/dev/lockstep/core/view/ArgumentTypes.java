package dev.lockstep.core.view;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.view.ValueShape.Open;
import dev.lockstep.core.view.ValueShape.Typed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the functions of Postgres give whose result type depends on what they are given. */
final class ArgumentTypes {
    private final Schema schema;
    private final BareTypes bare;
    private final CommonType common;

    ArgumentTypes(Schema schema) {
        this.schema = schema;
        this.bare = new BareTypes(schema);
        this.common = new CommonType(bare);
    }

    /** Empty where the function, or what it gives for these arguments, is not known. */
    Optional<ValueShape> of(String name, List<ValueShape> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        ValueShape first = arguments.get(0);
        switch (name) {
            case "coalesce" -> {
                return Optional.of(coalesced(arguments));
            }
            case "greatest", "least" -> {
                return Optional.of(common.of(arguments));
            }
            case "nullif" -> {
                return nullif(arguments);
            }
            case "any_value", "first_value", "last_value", "nth_value", "mode", "percentile_disc" -> {
                return same(first);
            }
            case "lag", "lead" -> {
                return arguments.size() > 2
                        ? Optional.of(common.withoutModifiers(common.of(List.of(first, arguments.get(2))))
                                .asNullable())
                        : same(first);
            }
            case "date_trunc", "date_bin" -> {
                return truncated(arguments).map(ValueShape::nullable);
            }
            case "timezone" -> {
                return zoned(arguments).map(ValueShape::nullable);
            }
            default -> {
                Optional<SqlType> base = first.type().map(bare::of);
                return (base.isEmpty() ? ofUntyped(name, first) : ofTyped(name, base.get(), arguments))
                        .map(ValueShape::nullable);
            }
        }
    }

    /** Where any value is never NULL, the first that is not NULL is there. */
    private ValueShape coalesced(List<ValueShape> arguments) {
        ValueShape value = common.of(arguments);
        boolean notNull = arguments.stream().anyMatch(ValueShape::isNotNull);
        return value instanceof Typed typed && notNull ? ValueShape.notNull(typed.known()) : value;
    }

    /** As the comparison has the first value: a varchar is compared as text. */
    private Optional<ValueShape> nullif(List<ValueShape> arguments) {
        Optional<SqlType> first = arguments.get(0).type();
        if (first.isEmpty() || arguments.size() != 2 || isDomain(first.get())) {
            return Optional.empty();
        }
        SqlType base = bare.of(first.get());
        Optional<SqlType> second = arguments.get(1).type().map(bare::of);
        if (BareTypes.isText(base)) {
            boolean text = base instanceof SqlType.Text || base instanceof SqlType.Varchar;
            boolean plain = text && second.map(type -> !isBlankPadded(type)).orElse(true);
            return plain ? Optional.of(ValueShape.nullable(Types.TEXT)) : Optional.empty();
        }
        boolean open = arguments.get(1) instanceof Open;
        boolean comparable = second.filter(other -> areCompared(base, other)).isPresent();
        return open || comparable ? Optional.of(ValueShape.nullable(first.get())) : Optional.empty();
    }

    /** Whether a value of the first type is compared with one of the other without a cast. */
    private static boolean areCompared(SqlType type, SqlType other) {
        boolean integers = type instanceof SqlType.Integral && other instanceof SqlType.Integral;
        boolean widest = !type.equals(Types.REAL)
                && CommonType.widestNumber(List.of(type, other)).equals(Optional.of(type));
        return type.equals(other) || integers || widest;
    }

    private static boolean isBlankPadded(SqlType type) {
        return type instanceof SqlType.BuiltIn;
    }

    private boolean isDomain(SqlType type) {
        return type instanceof SqlType.Named named
                && schema.domain(named.name()).isPresent();
    }

    /** A function that takes and gives any type. */
    private static Optional<ValueShape> same(ValueShape value) {
        return value.type().map(BareTypes::without).map(ValueShape::nullable);
    }

    private static Optional<SqlType> ofUntyped(String name, ValueShape value) {
        boolean text = value instanceof Open
                && Set.of("lower", "upper", "btrim", "trim", "ltrim", "rtrim").contains(name);
        return text ? Optional.of(Types.TEXT) : Optional.empty();
    }

    private Optional<SqlType> ofTyped(String name, SqlType type, List<ValueShape> arguments) {
        return switch (name) {
            case "sum" -> sum(type);
            case "avg" -> average(type);
            case "stddev", "stddev_pop", "stddev_samp", "variance", "var_pop", "var_samp" -> spread(type);
            case "percentile_cont" ->
                type.equals(Types.INTERVAL)
                        ? Optional.of(type)
                        : isNumber(type) ? Optional.of(Types.DOUBLE) : Optional.empty();
            case "min", "max" -> extreme(type);
            case "bit_and", "bit_or", "bit_xor" ->
                type instanceof SqlType.Integral ? Optional.of(type) : Optional.empty();
            case "abs" -> isNumber(type) ? Optional.of(type) : Optional.empty();
            case "ceil", "ceiling", "floor", "sign", "sqrt", "exp", "ln", "log" ->
                arguments.size() == 1 ? rounded(type) : Optional.empty();
            case "round", "trunc" -> arguments.size() == 1 ? rounded(type) : digits(type);
            case "power", "mod" -> calculated(name, type, arguments);
            case "lower", "upper" -> BareTypes.isText(type) ? Optional.of(Types.TEXT) : Optional.empty();
            case "substring", "substr", "overlay", "btrim", "trim", "ltrim", "rtrim" ->
                BareTypes.isText(type) ? Optional.of(Types.TEXT) : Optional.empty();
            case "string_agg" ->
                BareTypes.isText(type)
                        ? Optional.of(Types.TEXT)
                        : type.equals(Types.BYTEA) ? Optional.of(type) : Optional.empty();
            case "array_agg" -> aggregated(arguments.get(0).type().orElse(type));
            case "unnest" -> type instanceof SqlType.ArrayOf array ? Optional.of(array.element()) : Optional.empty();
            case "array_append", "array_remove", "array_cat", "array_replace" ->
                type instanceof SqlType.ArrayOf ? Optional.of(type) : Optional.empty();
            case "date" -> type instanceof SqlType.Timestamp ? Optional.of(Types.DATE) : Optional.empty();
            case "generate_series" -> series(type, arguments);
            default -> Optional.empty();
        };
    }

    private static boolean isNumber(SqlType type) {
        return BareTypes.isNumber(type);
    }

    private static Optional<SqlType> sum(SqlType type) {
        if (type instanceof SqlType.Integral) {
            return Optional.of(type.equals(Types.BIGINT) ? Types.NUMERIC : Types.BIGINT);
        }
        return (isNumber(type) || type.equals(Types.INTERVAL) || isMoney(type)) ? Optional.of(type) : Optional.empty();
    }

    private static boolean isMoney(SqlType type) {
        return type.equals(new SqlType.BuiltIn("money"));
    }

    private static Optional<SqlType> average(SqlType type) {
        return type.equals(Types.INTERVAL) ? Optional.of(type) : spread(type);
    }

    private static Optional<SqlType> spread(SqlType type) {
        return isNumber(type)
                ? Optional.of(type instanceof SqlType.Floating ? Types.DOUBLE : Types.NUMERIC)
                : Optional.empty();
    }

    /** Postgres has min and max of these types; those of a varchar are compared as text. */
    private Optional<SqlType> extreme(SqlType type) {
        if (type instanceof SqlType.Varchar) {
            return Optional.of(Types.TEXT);
        }
        boolean ordered = isNumber(type)
                || type instanceof SqlType.Text
                || type.equals(new SqlType.BuiltIn("bpchar"))
                || type instanceof SqlType.Date
                || type instanceof SqlType.Time
                || type instanceof SqlType.Timestamp
                || type instanceof SqlType.Interval
                || type instanceof SqlType.ArrayOf
                || isMoney(type);
        boolean enumerated = type instanceof SqlType.Named named
                && schema.enumType(named.name()).isPresent();
        return (ordered || enumerated) ? Optional.of(type) : Optional.empty();
    }

    /** For whole numbers, and for real, Postgres has the function of double precision alone. */
    private static Optional<SqlType> rounded(SqlType type) {
        return isNumber(type) ? Optional.of(type instanceof SqlType.Numeric ? type : Types.DOUBLE) : Optional.empty();
    }

    private static Optional<SqlType> digits(SqlType type) {
        return (isNumber(type) && !(type instanceof SqlType.Floating)) ? Optional.of(Types.NUMERIC) : Optional.empty();
    }

    private Optional<SqlType> calculated(String name, SqlType first, List<ValueShape> arguments) {
        Optional<SqlType> second =
                arguments.size() == 2 ? arguments.get(1).type().map(bare::of) : Optional.empty();
        return second.flatMap(other ->
                OperatorTypes.of(name.equals("mod") ? "%" : "^", List.of(Optional.of(first), Optional.of(other))));
    }

    private Optional<SqlType> aggregated(SqlType written) {
        if (isDomain(written)) {
            return Optional.empty();
        }
        return Optional.of(Types.array(BareTypes.without(written)));
    }

    /** AT TIME ZONE. */
    private Optional<SqlType> zoned(List<ValueShape> arguments) {
        Optional<SqlType> moment =
                arguments.size() == 2 ? arguments.get(1).type().map(bare::of) : Optional.empty();
        return moment.filter(SqlType.Timestamp.class::isInstance)
                .map(type -> type.equals(Types.TIMESTAMP) ? Types.TIMESTAMPTZ : Types.TIMESTAMP);
    }

    /** A date is taken for a timestamp with time zone. */
    private Optional<SqlType> truncated(List<ValueShape> arguments) {
        Optional<SqlType> moment =
                arguments.size() > 1 ? arguments.get(1).type().map(bare::of) : Optional.empty();
        return moment.filter(type ->
                        type instanceof SqlType.Timestamp || type.equals(Types.INTERVAL) || type.equals(Types.DATE))
                .map(type -> type.equals(Types.DATE) ? Types.TIMESTAMPTZ : type);
    }

    private Optional<SqlType> series(SqlType first, List<ValueShape> arguments) {
        Set<SqlType> types = arguments.stream()
                .limit(2)
                .flatMap(argument -> argument.type().stream())
                .map(bare::of)
                .collect(Collectors.toSet());
        boolean known = first instanceof SqlType.Integral
                || first instanceof SqlType.Numeric
                || first instanceof SqlType.Timestamp;
        return (known && types.size() == 1) ? Optional.of(first) : Optional.empty();
    }
}
