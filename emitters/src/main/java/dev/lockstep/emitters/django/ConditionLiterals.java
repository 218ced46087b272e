package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.django.ConditionCursor.NotSimple;
import dev.lockstep.emitters.django.ConditionTokens.Kind;
import dev.lockstep.emitters.django.ConditionTokens.Token;
import dev.lockstep.emitters.python.PyExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the literals of a condition. The casts that Postgres puts behind a literal when it is compared with a column
 * are left out: it puts them there again. Any other cast says something else.
 */
final class ConditionLiterals {
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
    private static final String VARCHAR = "character varying";

    private final ConditionCursor cursor;
    private final EnumClasses enums;

    ConditionLiterals(ConditionCursor cursor, EnumClasses enums) {
        this.cursor = cursor;
        this.enums = enums;
    }

    /** @param casts the innermost first */
    private record Literal(Kind kind, String text, List<String> casts) {
        Literal {
            casts = List.copyOf(casts);
        }

        Literal as(String type) {
            List<String> all = new ArrayList<>(casts);
            all.add(type);
            return new Literal(kind, text, all);
        }

        boolean isWhole() {
            return !text.contains(".");
        }
    }

    /** A literal between the brackets of IN: one cast to text makes another condition for a varchar. */
    PyExpression listed(Column column) {
        Literal literal = literal();
        boolean other =
                column.type() instanceof SqlType.Varchar && !literal.casts().isEmpty();
        return other ? notSimple() : compared(column, literal);
    }

    /** The literal that a column is compared with. */
    PyExpression compared(Column column) {
        return compared(column, literal());
    }

    private PyExpression compared(Column column, Literal literal) {
        SqlType type = column.type();
        if (literal.kind() == Kind.NUMBER) {
            boolean implied = literal.casts().isEmpty() || isNumeric(type, literal);
            return implied ? number(type, literal.text()) : notSimple();
        }
        if (NEGATIVE.matcher(literal.text()).matches() && isNumber(type)) {
            return isNegative(type, literal) ? number(type, literal.text()) : notSimple();
        }
        boolean plain = literal.casts().isEmpty() || literal.casts().equals(List.of("text"));
        return (isText(type) && plain) || isLabel(type, literal) ? text(literal.text()) : notSimple();
    }

    /** A member of the array that Postgres makes of what stands behind IN. */
    PyExpression member(Column column) {
        Literal literal = literal();
        SqlType type = column.type();
        if (literal.kind() == Kind.NUMBER) {
            boolean cast = type instanceof SqlType.Numeric && literal.isWhole();
            boolean implied = cast ? isNumeric(type, literal) : literal.casts().isEmpty();
            return implied ? number(type, literal.text()) : notSimple();
        }
        boolean isMember = type instanceof SqlType.Varchar
                ? literal.casts().equals(List.of(VARCHAR))
                : type instanceof SqlType.Text
                        && (literal.casts().isEmpty() || literal.casts().equals(List.of("text")));
        boolean isCastLabel = isLabel(type, literal) && !literal.casts().isEmpty();
        return isMember || isCastLabel ? text(literal.text()) : notSimple();
    }

    /** {@code (0)::numeric} */
    private static boolean isNumeric(SqlType type, Literal literal) {
        return type instanceof SqlType.Numeric
                && literal.isWhole()
                && literal.casts().equals(List.of("numeric"));
    }

    /** {@code '-1'::integer}, {@code ('-1'::integer)::numeric}, {@code '-1.5'::numeric} */
    private static boolean isNegative(SqlType type, Literal literal) {
        List<String> casts = !(type instanceof SqlType.Numeric)
                ? List.of("integer")
                : literal.isWhole() ? List.of("integer", "numeric") : List.of("numeric");
        return literal.casts().equals(casts);
    }

    private boolean isLabel(SqlType type, Literal literal) {
        Optional<EnumType> found = enums.find(type).filter(each -> each.labels().contains(literal.text()));
        List<String> casts = literal.casts();
        return found.isPresent()
                && (casts.isEmpty()
                        || casts.equals(List.of(found.get().name().name().text()))
                        || casts.equals(List.of(found.get().name().namespace().text() + "."
                                + found.get().name().name().text())));
    }

    private static boolean isText(SqlType type) {
        return type instanceof SqlType.Varchar || type instanceof SqlType.Text;
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Integral || type instanceof SqlType.Numeric;
    }

    private static PyExpression number(SqlType type, String digits) {
        boolean whole = !digits.contains(".");
        if (whole && isNumber(type)) {
            return atom(digits);
        }
        return type instanceof SqlType.Numeric ? call("Decimal", text(digits)) : notSimple();
    }

    private Literal literal() {
        if (cursor.take("(")) {
            Literal inner = literal();
            cursor.expect(")");
            return withCasts(inner);
        }
        boolean negative = cursor.take("-");
        Token token = cursor.step();
        boolean isLiteral = token.kind() == Kind.NUMBER || (token.kind() == Kind.STRING && !negative);
        // A cast binds closer than the sign.
        if (!isLiteral || (negative && cursor.peek().is("::"))) {
            throw new NotSimple();
        }
        return withCasts(new Literal(token.kind(), (negative ? "-" : "") + token.text(), List.of()));
    }

    private Literal withCasts(Literal literal) {
        Literal cast = literal;
        while (cursor.take("::")) {
            cast = cast.as(type());
        }
        return cast;
    }

    private String type() {
        Token first = cursor.step();
        if (!first.isName()) {
            throw new NotSimple();
        }
        if (cursor.take(".")) {
            return first.text() + "." + cursor.step().text();
        }
        return first.text().equals("character") && cursor.take("varying") ? VARCHAR : first.text();
    }

    private static PyExpression notSimple() {
        throw new NotSimple();
    }
}
