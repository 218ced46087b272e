package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.tuple;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.django.ConditionTokens.Kind;
import dev.lockstep.emitters.django.ConditionTokens.Token;
import dev.lockstep.emitters.python.PyExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a condition as the {@code Q} from which Django writes the same condition again: comparisons with literals and
 * columns, IN, BETWEEN, IS NULL and bare booleans, joined by AND or OR. Any other condition is no {@code Q}.
 */
final class Conditions {
    private static final Map<String, String> LOOKUPS = Map.of(">", "__gt", ">=", "__gte", "<", "__lt", "<=", "__lte");

    /** The condition is not that simple. */
    private static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSimple() {
            super(null, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
        }
    }

    private final Table table;
    private final FieldWords words;
    private final List<Token> tokens;
    private int next;

    private Conditions(Table table, FieldWords words, List<Token> tokens) {
        this.table = table;
        this.words = words;
        this.tokens = tokens;
    }

    static Optional<PyExpression> read(Table table, SqlExpression condition, FieldWords words) {
        List<Token> tokens = ConditionTokens.read(condition.text());
        // Django doubles a percent sign in a literal and does not undo it.
        if (tokens.isEmpty() || condition.text().contains("%")) {
            return Optional.empty();
        }
        Conditions reader = new Conditions(table, words, tokens);
        try {
            PyExpression q = reader.either();
            return reader.peek().kind() == Kind.END ? Optional.of(q) : Optional.empty();
        } catch (NotSimple e) {
            return Optional.empty();
        }
    }

    private PyExpression either() {
        List<PyExpression> alternatives = new ArrayList<>(members("|", all()));
        while (take("or")) {
            alternatives.add(notJoinedBy("|", all()));
        }
        return PyExpression.operation("|", alternatives);
    }

    private PyExpression all() {
        List<PyExpression> members = new ArrayList<>(members("&", one()));
        while (take("and")) {
            members.add(notJoinedBy("&", one()));
        }
        return PyExpression.operation("&", members);
    }

    /** Postgres flattens (a AND b) AND c when it reads it, as Django does. */
    private static List<PyExpression> members(String operator, PyExpression first) {
        return isJoinedBy(operator, first) ? ((PyExpression.Operation) first).operands() : List.of(first);
    }

    /** Postgres keeps the brackets of a AND (b AND c), Django does not. */
    private static PyExpression notJoinedBy(String operator, PyExpression later) {
        if (isJoinedBy(operator, later)) {
            throw new NotSimple();
        }
        return later;
    }

    private static boolean isJoinedBy(String operator, PyExpression expression) {
        return expression instanceof PyExpression.Operation operation
                && operation.operator().equals(operator);
    }

    private PyExpression one() {
        if (take("(")) {
            PyExpression inner = either();
            expect(")");
            return inner;
        }
        if (take("not")) {
            return q(field(bool(column())), PyExpression.no());
        }
        return comparison(column());
    }

    private PyExpression comparison(Column column) {
        Token sign = peek();
        if (take("is")) {
            PyExpression isNull = take("not") ? PyExpression.no() : PyExpression.yes();
            expect("null");
            return q(words.field(column) + "__isnull", isNull);
        }
        if (take("in")) {
            return q(field(column) + "__in", PyExpression.list(listed(column)));
        }
        if (take("between")) {
            PyExpression from = literal(column);
            expect("and");
            return q(field(column) + "__range", tuple(from, literal(column)));
        }
        if (take("=")) {
            return q(field(column), operand(column));
        }
        if (LOOKUPS.containsKey(sign.text()) && take(sign.text())) {
            return q(field(column) + LOOKUPS.get(sign.text()), operand(column));
        }
        return q(field(bool(column)), PyExpression.yes());
    }

    private List<PyExpression> listed(Column column) {
        expect("(");
        List<PyExpression> members = new ArrayList<>();
        do {
            members.add(literal(column));
        } while (take(","));
        expect(")");
        return members;
    }

    private PyExpression operand(Column column) {
        Token token = peek();
        if (token.kind() == Kind.NAME || token.kind() == Kind.QUOTED_NAME) {
            return call("models.F", text(field(column())));
        }
        return literal(column);
    }

    private PyExpression literal(Column column) {
        boolean negative = take("-");
        Token token = peek();
        next++;
        if (token.kind() == Kind.NUMBER) {
            return number(column.type(), (negative ? "-" : "") + token.text());
        }
        if (token.kind() == Kind.STRING && !negative) {
            boolean label = words.enums()
                    .find(column.type())
                    .filter(type -> type.labels().contains(token.text()))
                    .isPresent();
            if (label || column.type() instanceof SqlType.Varchar || column.type() instanceof SqlType.Text) {
                return text(token.text());
            }
        }
        throw new NotSimple();
    }

    private static PyExpression number(SqlType type, String digits) {
        boolean whole = !digits.contains(".");
        if (whole && (type instanceof SqlType.Integral || type instanceof SqlType.Numeric)) {
            return atom(digits);
        }
        if (type instanceof SqlType.Numeric) {
            return call("Decimal", text(digits));
        }
        throw new NotSimple();
    }

    private Column column() {
        Token token = peek();
        next++;
        if (token.kind() != Kind.NAME && token.kind() != Kind.QUOTED_NAME) {
            throw new NotSimple();
        }
        return table.column(new Identifier(token.text())).orElseThrow(NotSimple::new);
    }

    private static Column bool(Column column) {
        if (column.type() instanceof SqlType.Bool) {
            return column;
        }
        throw new NotSimple();
    }

    /** The field of a column that has lookups of its own; those of a relation or array mean something else. */
    private String field(Column column) {
        boolean plain = !words.isRelation(table, column)
                && (words.enums().find(column.type()).isPresent()
                        || column.type() instanceof SqlType.Integral
                        || column.type() instanceof SqlType.Numeric
                        || column.type() instanceof SqlType.Varchar
                        || column.type() instanceof SqlType.Text
                        || column.type() instanceof SqlType.Date
                        || column.type() instanceof SqlType.Timestamp
                        || column.type() instanceof SqlType.Bool);
        if (!plain) {
            throw new NotSimple();
        }
        return words.field(column);
    }

    private static PyExpression q(String keyword, PyExpression value) {
        return call("models.Q").with(keyword, value);
    }

    private Token peek() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    private boolean take(String sign) {
        boolean taken = peek().is(sign);
        next += taken ? 1 : 0;
        return taken;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw new NotSimple();
        }
    }

    /** What a condition needs to know of the table's fields. */
    record FieldWords(Table table, DjangoNames names, Relations relations, EnumClasses enums) {
        String field(Column column) {
            return names.field(table, column.name());
        }

        boolean isRelation(Table owner, Column column) {
            return relations.at(owner, column.name()).isPresent();
        }
    }
}
