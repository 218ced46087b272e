package dev.lockstep.core.parse;

import dev.lockstep.core.lex.Token.Kind;
import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.query.ValueExpression.Call;
import dev.lockstep.core.query.ValueExpression.Cast;
import dev.lockstep.core.query.ValueExpression.Condition;
import dev.lockstep.core.query.ValueExpression.Constant;
import dev.lockstep.core.query.ValueExpression.Operation;
import dev.lockstep.core.query.ValueExpression.Subscript;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a value expression by the precedence of its operators, as the manual lists it. */
final class ValueReader {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int IS = 4;
    private static final int COMPARISON = 5;
    private static final int MEMBERSHIP = 6;
    private static final int OTHER = 7;
    private static final int SUM = 8;
    private static final int PRODUCT = 9;
    private static final int POWER = 10;
    private static final int AT = 11;
    private static final int COLLATION = 12;
    private static final int SIGN = 13;
    private static final int SUBSCRIPT = 14;
    private static final int CAST = 15;

    private static final Map<String, Integer> STRENGTHS = Map.ofEntries(
            Map.entry("<", COMPARISON),
            Map.entry(">", COMPARISON),
            Map.entry("=", COMPARISON),
            Map.entry("<=", COMPARISON),
            Map.entry(">=", COMPARISON),
            Map.entry("<>", COMPARISON),
            Map.entry("!=", COMPARISON),
            Map.entry("+", SUM),
            Map.entry("-", SUM),
            Map.entry("*", PRODUCT),
            Map.entry("/", PRODUCT),
            Map.entry("%", PRODUCT),
            Map.entry("^", POWER));
    private static final Set<String> NO_OPERATORS = Set.of("=>", ":=");

    private final TokenCursor cursor;

    ValueReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The value that all that is left stands for; unread where it is not understood. */
    static ValueExpression whole(TokenCursor item) {
        try {
            ValueExpression value = new ValueReader(item).value();
            item.expectEnd();
            return value;
        } catch (ReadFailure notUnderstood) {
            item.takeRest();
            return new ValueExpression.Unread();
        }
    }

    ValueExpression value() {
        return value(0);
    }

    /** A call with nothing behind it but what belongs to the call. */
    ValueExpression called() {
        return new OperandReader(cursor, this).operand();
    }

    /** A value of operators that bind stronger than {@code least}. */
    private ValueExpression value(int least) {
        ValueExpression value = first();
        boolean more = true;
        while (more && !cursor.atEnd()) {
            int before = cursor.mark();
            value = cursor.peek().kind() == Kind.WORD ? byWord(value, least) : bySign(value, least);
            more = cursor.mark() > before;
        }
        return value;
    }

    private ValueExpression first() {
        if (cursor.accept("not")) {
            return new Condition(List.of(value(NOT)));
        }
        if (cursor.peek().kind() == Kind.OPERATOR) {
            String operator = cursor.next().value();
            boolean sign = operator.equals("-") || operator.equals("+");
            ValueExpression operand = value(sign ? SIGN : OTHER);
            boolean literal = sign && operand instanceof Constant;
            return literal ? operand : new Operation(operator, List.of(operand));
        }
        return new OperandReader(cursor, this).operand();
    }

    private ValueExpression bySign(ValueExpression left, int least) {
        if (CAST > least && cursor.acceptSymbol("::")) {
            return new Cast(left, TypeReader.read(cursor));
        }
        if (SUBSCRIPT > least && cursor.isSymbol("[")) {
            return subscript(left);
        }
        if (cursor.isSymbol(".")) {
            throw cursor.unexpected("an operator");
        }
        if (cursor.peek().kind() != Kind.OPERATOR
                || NO_OPERATORS.contains(cursor.peek().value())) {
            return left;
        }
        int strength = STRENGTHS.getOrDefault(cursor.peek().value(), OTHER);
        if (strength <= least) {
            return left;
        }
        String operator = cursor.next().value();
        if (cursor.isAny("any", "some", "all")) {
            cursor.next();
            cursor.brackets();
            return new Condition(List.of(left));
        }
        return new Operation(operator, List.of(left, value(strength)));
    }

    private ValueExpression subscript(ValueExpression array) {
        int start = cursor.mark();
        cursor.skip();
        boolean slice = cursor.part(start).rest().stream().anyMatch(token -> token.isSymbol(":"));
        return new Subscript(array, slice ? Subscript.Extent.SLICE : Subscript.Extent.ELEMENT);
    }

    private ValueExpression byWord(ValueExpression left, int least) {
        if (AND > least && cursor.accept("and")) {
            return new Operation("and", List.of(left, value(AND)));
        }
        if (OR > least && cursor.accept("or")) {
            return new Condition(List.of(left, value(OR)));
        }
        if (IS > least && cursor.isAny("isnull", "notnull")) {
            cursor.next();
            return new Condition(List.of(left));
        }
        if (IS > least && cursor.accept("is")) {
            return property(left);
        }
        if (AT > least && cursor.is("at", "time", "zone")) {
            cursor.expect("at", "time", "zone");
            ValueExpression zone = value(AT);
            return new Call(OperandReader.builtIn("timezone", cursor), List.of(zone, left));
        }
        if (COLLATION > least && cursor.accept("collate")) {
            cursor.calledName();
            return left;
        }
        return MEMBERSHIP > least ? membership(left) : left;
    }

    private ValueExpression property(ValueExpression left) {
        cursor.accept("not");
        if (cursor.accept("distinct", "from")) {
            return new Condition(List.of(left, value(IS)));
        }
        if (!cursor.isAny("null", "true", "false", "unknown", "document", "normalized")) {
            throw cursor.unexpected("a condition");
        }
        cursor.next();
        return new Condition(List.of(left));
    }

    private ValueExpression membership(ValueExpression left) {
        int start = cursor.mark();
        cursor.accept("not");
        if (cursor.accept("in")) {
            cursor.brackets();
            return new Condition(List.of(left));
        }
        if (cursor.accept("between")) {
            cursor.accept("symmetric");
            ValueExpression lower = value(MEMBERSHIP);
            cursor.expect("and");
            return new Condition(List.of(left, lower, value(MEMBERSHIP)));
        }
        if (cursor.accept("like") || cursor.accept("ilike") || cursor.accept("similar", "to")) {
            ValueExpression pattern = value(MEMBERSHIP);
            return cursor.accept("escape")
                    ? new Condition(List.of(left, pattern, value(MEMBERSHIP)))
                    : new Condition(List.of(left, pattern));
        }
        cursor.reset(start);
        return left;
    }
}
