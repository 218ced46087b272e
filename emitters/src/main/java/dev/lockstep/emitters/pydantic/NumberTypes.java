package dev.lockstep.emitters.pydantic;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.no;
import static dev.lockstep.emitters.python.PyExpression.number;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.type.SqlType.Floating;
import dev.lockstep.core.type.SqlType.Integral;
import dev.lockstep.core.type.SqlType.Numeric;
import dev.lockstep.core.type.SqlType.Numeric.Digits;
import dev.lockstep.emitters.pydantic.Limits.Bound;
import dev.lockstep.emitters.pydantic.Limits.Edge;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyExpression.Subscript;
import java.math.BigDecimal;
import java.util.List;

/** Numbers within the limits of their types and checks. */
final class NumberTypes {
    private NumberTypes() {}

    static FieldType integral(Integral type, Limits limits) {
        if (limits.numbers().isPresent()) {
            List<PyExpression> members = limits.numbers().get().stream()
                    .map(member -> atom(whole(member)))
                    .toList();
            return FieldType.of("int", new Subscript("Literal", members));
        }
        Part alias = switch (type.width()) {
            case SMALLINT -> Part.INT2;
            case INTEGER -> Part.INT4;
            case BIGINT -> Part.INT8;
        };
        BigDecimal largest = switch (type.width()) {
            case SMALLINT -> BigDecimal.valueOf(Short.MAX_VALUE);
            case INTEGER -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case BIGINT -> BigDecimal.valueOf(Long.MAX_VALUE);
        };
        // A check that allows more than the type does would take the type's own limit away.
        Limits within = Limits.between(
                limits.lower().filter(bound -> bound.number().compareTo(largest.negate()) >= 0),
                limits.upper().filter(bound -> bound.number().compareTo(largest) <= 0));
        return bounded(FieldType.of("int", atom(alias.word())), within, NumberTypes::whole);
    }

    static FieldType floating(Floating type, Limits limits) {
        FieldType bounded = bounded(FieldType.of("float"), limits, NumberTypes::plain);
        boolean onlyBelow = limits.lower().isPresent() && limits.upper().isEmpty();
        return onlyBelow ? bounded.with(call(Part.OR_NAN.word(), atom("float"))) : bounded;
    }

    static FieldType numeric(Numeric type, Limits limits) {
        if (type.digits().isEmpty()) {
            FieldType bounded = bounded(FieldType.of(Part.NUMERIC.word()), limits, NumberTypes::decimal);
            boolean onlyBelow = limits.lower().isPresent() && limits.upper().isEmpty();
            return onlyBelow ? orNan(bounded) : bounded;
        }
        Digits digits = type.digits().get();
        PyExpression decimal = atom("Decimal");
        FieldType start = new FieldType(atom(Part.NUMERIC.word()), decimal, List.of(), List.of());
        FieldType bounded = limited(start, digits, limits);
        Call rounding = call(Part.DIGITS.word(), number(digits.scale()));
        // Postgres takes NaN for greater than any number.
        return bounded.with(limits.upper().isPresent() ? rounding.with("nan", no()) : rounding);
    }

    private static FieldType limited(FieldType type, Digits digits, Limits limits) {
        if (digits.scale() >= 0 && digits.scale() <= digits.precision()) {
            return bounded(type, limits, NumberTypes::decimal)
                    .with("max_digits", number(digits.precision()))
                    .with("decimal_places", number(digits.scale()));
        }
        // Pydantic counts no digits before or behind the places that such a scale leaves out.
        BigDecimal beyond = BigDecimal.ONE.scaleByPowerOfTen(digits.precision() - digits.scale());
        Limits own = Limits.above(beyond.negate(), Edge.EXCLUDED).and(Limits.below(beyond, Edge.EXCLUDED));
        return bounded(type, limits.and(own), NumberTypes::decimal);
    }

    private static FieldType orNan(FieldType type) {
        return type.with(call(Part.OR_NAN.word(), atom("Decimal")));
    }

    /** How a number is spelled. */
    private interface Spelling {
        String of(BigDecimal number);
    }

    private static FieldType bounded(FieldType type, Limits limits, Spelling spelling) {
        FieldType bounded =
                limits.lower().map(bound -> with(type, bound, "g", spelling)).orElse(type);
        return limits.upper().map(bound -> with(bounded, bound, "l", spelling)).orElse(bounded);
    }

    private static FieldType with(FieldType type, Bound bound, String side, Spelling spelling) {
        String keyword = side + (bound.edge() == Edge.INCLUDED ? "e" : "t");
        return type.with(keyword, atom(spelling.of(bound.number())));
    }

    private static String whole(BigDecimal number) {
        return number.toBigInteger().toString();
    }

    private static String plain(BigDecimal number) {
        return isWhole(number) ? whole(number) : number.toPlainString();
    }

    private static String decimal(BigDecimal number) {
        return isWhole(number)
                ? whole(number)
                : call("Decimal", text(number.toPlainString())).flat();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
