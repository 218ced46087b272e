package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.tuple;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.django.ConditionCursor.NotSimple;
import dev.lockstep.emitters.django.ConditionTokens.Kind;
import dev.lockstep.emitters.django.ConditionTokens.Token;
import dev.lockstep.emitters.python.PyExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a condition as the {@code Q} from which Django writes the same condition again: comparisons with literals and
 * columns, IN, BETWEEN, IS NULL and bare booleans, joined by AND or OR, as people write them and as Postgres spells them
 * in a dump. Any other condition is no {@code Q}.
 */
final class Conditions {
    private static final Map<String, String> LOOKUPS =
            Map.of("=", "", ">", "__gt", ">=", "__gte", "<", "__lt", "<=", "__lte");

    private final Table table;
    private final FieldWords words;
    private final ConditionCursor cursor;
    private final ConditionLiterals literals;

    private Conditions(Table table, FieldWords words, List<Token> tokens) {
        this.table = table;
        this.words = words;
        this.cursor = new ConditionCursor(tokens);
        this.literals = new ConditionLiterals(cursor, words.enums());
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
            return reader.cursor.peek().kind() == Kind.END ? Optional.of(q) : Optional.empty();
        } catch (NotSimple e) {
            return Optional.empty();
        }
    }

    private PyExpression either() {
        List<PyExpression> alternatives = new ArrayList<>(members("|", all()));
        while (cursor.take("or")) {
            alternatives.add(notJoinedBy("|", all()));
        }
        return PyExpression.operation("|", alternatives);
    }

    private PyExpression all() {
        List<PyExpression> members = new ArrayList<>(members("&", one()));
        while (cursor.take("and")) {
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
        if (isTextOfColumn()) {
            cursor.expect("(");
            Column column = column();
            cursor.expect(")", "::", "text");
            return anyOf(column).or(() -> compared(column)).orElseThrow(NotSimple::new);
        }
        if (cursor.take("(")) {
            PyExpression inner = either();
            cursor.expect(")");
            return inner;
        }
        if (cursor.take("not")) {
            return q(field(bool(column())), PyExpression.no());
        }
        return comparison(column());
    }

    /** {@code (state)::text}, which Postgres makes of a varchar that is compared. */
    private boolean isTextOfColumn() {
        return cursor.peek().is("(")
                && table.column(new Identifier(cursor.peek(1).text()))
                        .filter(column -> column.type() instanceof SqlType.Varchar)
                        .isPresent()
                && cursor.peek(2).is(")")
                && cursor.peek(3).is("::")
                && cursor.peek(4).is("text");
    }

    private PyExpression comparison(Column column) {
        if (cursor.take("is")) {
            PyExpression isNull = cursor.take("not") ? PyExpression.no() : PyExpression.yes();
            cursor.expect("null");
            return q(words.field(column) + "__isnull", isNull);
        }
        if (cursor.take("in")) {
            return q(field(column) + "__in", PyExpression.list(listed(column)));
        }
        if (cursor.take("between")) {
            PyExpression from = literals.compared(column);
            cursor.expect("and");
            return q(field(column) + "__range", tuple(from, literals.compared(column)));
        }
        boolean varchar = column.type() instanceof SqlType.Varchar;
        return (varchar ? Optional.<PyExpression>empty() : anyOf(column))
                .or(() -> compared(column))
                .orElseGet(() -> q(field(bool(column)), PyExpression.yes()));
    }

    private List<PyExpression> listed(Column column) {
        cursor.expect("(");
        List<PyExpression> members = new ArrayList<>();
        do {
            members.add(literals.listed(column));
        } while (cursor.take(","));
        cursor.expect(")");
        return members;
    }

    private Optional<PyExpression> compared(Column column) {
        String sign = cursor.peek().text();
        if (!LOOKUPS.containsKey(sign) || !cursor.take(sign)) {
            return Optional.empty();
        }
        return Optional.of(q(field(column) + LOOKUPS.get(sign), operand(column)));
    }

    /** {@code = ANY (ARRAY[...])}, which Postgres makes of IN. */
    private Optional<PyExpression> anyOf(Column column) {
        if (!cursor.peek().is("=") || !cursor.peek(1).is("any")) {
            return Optional.empty();
        }
        boolean varchar = column.type() instanceof SqlType.Varchar;
        cursor.expect("=", "any", "(");
        cursor.expect(varchar ? new String[] {"(", "array", "["} : new String[] {"array", "["});
        List<PyExpression> members = new ArrayList<>();
        do {
            members.add(literals.member(column));
        } while (cursor.take(","));
        cursor.expect(varchar ? new String[] {"]", ")", "::", "text", "[", "]", ")"} : new String[] {"]", ")"});
        // IN with one member is an equality.
        if (members.size() < 2) {
            throw new NotSimple();
        }
        return Optional.of(q(field(column) + "__in", PyExpression.list(members)));
    }

    private PyExpression operand(Column column) {
        return cursor.peek().isName() ? call("models.F", text(field(column()))) : literals.compared(column);
    }

    private Column column() {
        Token token = cursor.step();
        return Optional.of(new Identifier(token.text()))
                .filter(name -> token.isName())
                .flatMap(table::column)
                .orElseThrow(NotSimple::new);
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
