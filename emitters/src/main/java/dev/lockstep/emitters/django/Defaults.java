package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.django.ConditionTokens.Kind;
import dev.lockstep.emitters.django.ConditionTokens.Token;
import dev.lockstep.emitters.python.PyExpression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Database defaults: a Python value or function where Django writes the same default again, else the SQL. */
final class Defaults {
    private static final Set<String> EMPTY_JSON = Set.of("'{}'", "'[]'");
    private final EnumClasses enums;
    private final Place place;

    Defaults(EnumClasses enums, Place place) {
        this.enums = enums;
        this.place = place;
    }

    /** The value of {@code db_default}. */
    PyExpression of(Column column, SqlExpression expression) {
        return function(column, expression)
                .or(() -> literal(column, expression))
                .orElseGet(() -> sql(expression));
    }

    static PyExpression sql(SqlExpression expression) {
        return call("pg.Sql", text(expression.text()));
    }

    private static Optional<PyExpression> function(Column column, SqlExpression expression) {
        String sql = expression.text().strip().toLowerCase(Locale.ROOT);
        if (sql.equals("current_timestamp") && isPlainTimestamp(column.type())) {
            return Optional.of(call("TransactionNow"));
        }
        if (sql.equals("gen_random_uuid()") && column.type() instanceof SqlType.Uuid) {
            return Optional.of(call("RandomUUID"));
        }
        return Optional.empty();
    }

    private static boolean isPlainTimestamp(SqlType type) {
        return type instanceof SqlType.Timestamp timestamp
                && timestamp.zone() == SqlType.Zone.WITH
                && timestamp.precision().isEmpty();
    }

    private Optional<PyExpression> literal(Column column, SqlExpression expression) {
        String sql = expression.text().strip();
        if (sql.contains("%")) {
            return Optional.empty();
        }
        if (column.type() instanceof SqlType.Json json) {
            boolean empty = json.form() == SqlType.Json.JsonForm.JSONB && EMPTY_JSON.contains(sql);
            return empty ? Optional.of(atom(sql.substring(1, 3))) : Optional.empty();
        }
        List<Token> tokens = ConditionTokens.read(sql);
        boolean negative = tokens.size() == 3 && tokens.get(0).is("-");
        if (tokens.size() != 2 && !negative) {
            return Optional.empty();
        }
        Token token = tokens.get(tokens.size() - 2);
        return token.kind() == Kind.NUMBER
                ? number(column.type(), (negative ? "-" : "") + token.text())
                : negative ? Optional.empty() : word(column.type(), token);
    }

    private static Optional<PyExpression> number(SqlType type, String digits) {
        boolean whole = !digits.contains(".");
        if (whole && (type instanceof SqlType.Integral || type instanceof SqlType.Numeric)) {
            return Optional.of(atom(digits));
        }
        boolean exact = type instanceof SqlType.Numeric;
        return exact ? Optional.of(call("Decimal", text(digits))) : Optional.empty();
    }

    private Optional<PyExpression> word(SqlType type, Token token) {
        if (token.kind() == Kind.NAME && type instanceof SqlType.Bool) {
            return switch (token.text()) {
                case "true" -> Optional.of(PyExpression.yes());
                case "false" -> Optional.of(PyExpression.no());
                default -> Optional.empty();
            };
        }
        if (token.kind() != Kind.STRING) {
            return Optional.empty();
        }
        Optional<EnumType> enumType = enums.find(type);
        if (enumType.filter(found -> found.labels().contains(token.text())).isPresent()) {
            return Optional.of(enums.value(enumType.get(), token.text(), place));
        }
        boolean emptyArray = type instanceof SqlType.ArrayOf array
                && array.dimensions() == 1
                && (array.element() instanceof SqlType.Text || array.element() instanceof SqlType.Integral)
                && token.text().equals("{}");
        if (emptyArray) {
            return Optional.of(atom("[]"));
        }
        boolean textual = type instanceof SqlType.Varchar || type instanceof SqlType.Text;
        return textual ? Optional.of(text(token.text())) : Optional.empty();
    }
}
