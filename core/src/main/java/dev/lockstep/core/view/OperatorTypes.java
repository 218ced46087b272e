package dev.lockstep.core.view;

import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the operators of Postgres give for types that are known. */
final class OperatorTypes {
    private static final Set<String> CONDITIONS = Set.of(
            "and", "<", ">", "=", "<=", ">=", "<>", "!=", "~", "~*", "!~", "!~*", "~~", "~~*", "!~~", "!~~*", "@>",
            "<@", "&&", "?", "?|", "?&", "@?", "@@");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "^");

    private OperatorTypes() {}

    /** @param operands of bare types; empty for a string or NULL whose type is not fixed */
    static Optional<SqlType> of(String operator, List<Optional<SqlType>> operands) {
        boolean ofQueries = operator.equals("&&") && operands.contains(Optional.of(new SqlType.BuiltIn("tsquery")));
        if (CONDITIONS.contains(operator) && operands.size() == 2) {
            return Optional.<SqlType>of(Types.BOOLEAN).filter(type -> !ofQueries);
        }
        if (operands.size() == 1) {
            boolean sign = operator.equals("-") || operator.equals("+");
            return operands.get(0).filter(type -> sign && (isNumber(type) || type.equals(Types.INTERVAL)));
        }
        Optional<SqlType> left = operands.get(0);
        Optional<SqlType> right = operands.get(1);
        return switch (operator) {
            case "||" -> joined(left, right);
            case "->", "#>" -> left.filter(SqlType.Json.class::isInstance);
            case "->>", "#>>" -> left.filter(SqlType.Json.class::isInstance).map(json -> Types.TEXT);
            case "#-" -> left.filter(Types.JSONB::equals);
            default -> ARITHMETIC.contains(operator) ? calculated(operator, left, right) : Optional.empty();
        };
    }

    private static boolean isNumber(SqlType type) {
        return BareTypes.isNumber(type);
    }

    private static Optional<SqlType> joined(Optional<SqlType> left, Optional<SqlType> right) {
        if (left.isEmpty() && right.isEmpty()) {
            return Optional.of(Types.TEXT);
        }
        SqlType one = left.or(() -> right).orElseThrow();
        SqlType other = right.orElse(one);
        boolean text = BareTypes.isText(one) || BareTypes.isText(other);
        if (text && isWritable(one) && isWritable(other)) {
            return Optional.of(Types.TEXT);
        }
        boolean same = one.equals(other)
                && (one.equals(Types.JSONB) || one.equals(Types.BYTEA) || one instanceof SqlType.ArrayOf);
        return same ? Optional.of(one) : Optional.empty();
    }

    /** Whether {@code ||} with a text takes the value for its text. */
    private static boolean isWritable(SqlType type) {
        return BareTypes.isText(type)
                || isNumber(type)
                || type instanceof SqlType.Bool
                || type instanceof SqlType.Date
                || type instanceof SqlType.Time
                || type instanceof SqlType.Timestamp
                || type instanceof SqlType.Interval
                || type instanceof SqlType.Uuid;
    }

    private static Optional<SqlType> calculated(String operator, Optional<SqlType> left, Optional<SqlType> right) {
        if (left.isEmpty() || right.isEmpty()) {
            // A string among numbers is a number of the same type; beside jsonb it is the name of a member.
            boolean member = operator.equals("-") && left.equals(Optional.of(Types.JSONB));
            return left.or(() -> right).filter(type -> isNumber(type) || member).filter(type -> !operator.equals("^"));
        }
        SqlType one = left.get();
        SqlType other = right.get();
        if (isNumber(one) && isNumber(other)) {
            return numbers(operator, List.of(one, other));
        }
        Optional<SqlType> moment = moments(operator, one, other);
        boolean turned = operator.equals("+") || operator.equals("*");
        return moment.isPresent() || !turned ? moment : moments(operator, other, one);
    }

    private static Optional<SqlType> numbers(String operator, List<SqlType> types) {
        boolean floating = types.stream().anyMatch(SqlType.Floating.class::isInstance);
        boolean exact = types.stream().anyMatch(SqlType.Numeric.class::isInstance);
        if (operator.equals("^")) {
            return Optional.of(exact && !floating ? Types.NUMERIC : Types.DOUBLE);
        }
        if (floating) {
            // There is no operator for real and another number; both become double precision.
            boolean real = types.stream().allMatch(Types.REAL::equals);
            boolean rest = operator.equals("%");
            return rest ? Optional.empty() : Optional.of(real ? Types.REAL : Types.DOUBLE);
        }
        return CommonType.widestNumber(types);
    }

    private static Optional<SqlType> moments(String operator, SqlType one, SqlType other) {
        boolean added = operator.equals("+");
        boolean taken = operator.equals("-");
        if (one.equals(Types.INTERVAL) && isNumber(other)) {
            return operator.equals("*") || operator.equals("/") ? Optional.of(one) : Optional.empty();
        }
        if (other.equals(Types.INTERVAL) && (added || taken)) {
            boolean moves = one instanceof SqlType.Timestamp
                    || one.equals(Types.TIME)
                    || one.equals(Types.TIMETZ)
                    || one.equals(Types.INTERVAL);
            return one.equals(Types.DATE) ? Optional.of(Types.TIMESTAMP) : moves ? Optional.of(one) : Optional.empty();
        }
        if (one.equals(Types.DATE) && (added || taken) && other.equals(Types.INTEGER)) {
            return Optional.of(one);
        }
        if (one.equals(Types.DATE) && added && other.equals(Types.TIME)) {
            return Optional.of(Types.TIMESTAMP);
        }
        return taken ? distance(one, other) : Optional.empty();
    }

    private static Optional<SqlType> distance(SqlType one, SqlType other) {
        if (one.equals(Types.DATE) && other.equals(Types.DATE)) {
            return Optional.of(Types.INTEGER);
        }
        boolean moments = isMoment(one) && isMoment(other);
        boolean times = one.equals(Types.TIME) && other.equals(Types.TIME);
        boolean index = one.equals(Types.JSONB) && (other.equals(Types.INTEGER) || BareTypes.isText(other));
        return moments || times ? Optional.of(Types.INTERVAL) : index ? Optional.of(one) : Optional.empty();
    }

    private static boolean isMoment(SqlType type) {
        return type instanceof SqlType.Timestamp || type.equals(Types.DATE);
    }
}
