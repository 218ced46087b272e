package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.django.ConditionTokens.Kind;
import dev.lockstep.emitters.django.ConditionTokens.Token;
import dev.lockstep.emitters.python.PyExpression;
import java.util.List;
import java.util.Optional;

/** Reads a generated column's expression as {@code F} arithmetic when it is sums and products of exact numbers. */
final class Arithmetic {
    private final Table table;
    private final Conditions.FieldWords words;
    private final List<Token> tokens;
    private int next;

    private Arithmetic(Table table, Conditions.FieldWords words, List<Token> tokens) {
        this.table = table;
        this.words = words;
        this.tokens = tokens;
    }

    static Optional<PyExpression> read(Table table, SqlExpression expression, Conditions.FieldWords words) {
        List<Token> tokens = ConditionTokens.read(expression.text());
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Arithmetic reader = new Arithmetic(table, words, tokens);
        return reader.sum()
                .filter(whole ->
                        whole instanceof PyExpression.Operation && reader.peek().kind() == Kind.END);
    }

    private Optional<PyExpression> sum() {
        Optional<PyExpression> left = product();
        while (left.isPresent() && (peek().is("+") || peek().is("-"))) {
            left = joined(left.get(), sign(), product());
        }
        return left;
    }

    private Optional<PyExpression> product() {
        Optional<PyExpression> left = factor();
        while (left.isPresent() && (peek().is("*") || peek().is("/"))) {
            left = joined(left.get(), sign(), factor());
        }
        return left;
    }

    private static Optional<PyExpression> joined(PyExpression left, String sign, Optional<PyExpression> right) {
        // Python would compute two numbers itself.
        boolean bothNumbers = left instanceof PyExpression.Atom
                && right.filter(PyExpression.Atom.class::isInstance).isPresent();
        return bothNumbers
                ? Optional.empty()
                : right.map(operand -> PyExpression.operation(sign, List.of(left, operand)));
    }

    private Optional<PyExpression> factor() {
        Token token = peek();
        next++;
        if (token.is("(")) {
            Optional<PyExpression> inner = sum();
            boolean closed = peek().is(")");
            next++;
            return inner.filter(whole -> closed);
        }
        return switch (token.kind()) {
            case NUMBER -> token.text().contains(".") ? Optional.empty() : Optional.of(atom(token.text()));
            case NAME, QUOTED_NAME ->
                table.column(new Identifier(token.text()))
                        .filter(this::isExactNumber)
                        .map(column -> call("models.F", text(words.field(column))));
            default -> Optional.empty();
        };
    }

    private boolean isExactNumber(Column column) {
        boolean exact = column.type() instanceof SqlType.Integral || hasDigits(column.type());
        return exact && !words.isRelation(table, column);
    }

    private static boolean hasDigits(SqlType type) {
        return type instanceof SqlType.Numeric numeric && numeric.digits().isPresent();
    }

    private String sign() {
        String sign = peek().text();
        next++;
        return sign;
    }

    private Token peek() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }
}
