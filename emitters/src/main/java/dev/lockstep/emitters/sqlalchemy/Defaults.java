package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.print.Clause;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.python.PyExpression;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of SQL in Python: a literal or a function where SQLAlchemy writes the same, else the text. */
final class Defaults {
    private static final Pattern FUNCTION = Pattern.compile("([a-z_][a-z0-9_]*)\\(\\s*\\)");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]++|'')*+)'");
    private static final Pattern JSON = Pattern.compile("('(?:[^'\\\\]++|'')*+')::jsonb?");
    /** What {@code sa.text} takes for a parameter. */
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):\\w+(?!:)");

    private final Schema schema;
    private final SqlAlchemyNames names;

    Defaults(Schema schema, SqlAlchemyNames names) {
        this.schema = schema;
        this.names = names;
    }

    /** The value of {@code server_default}. */
    PyExpression of(Column column, SqlExpression expression) {
        String sql = expression.text().strip();
        String lower = sql.toLowerCase(Locale.ROOT);
        if (column.type() instanceof SqlType.Bool && (lower.equals("true") || lower.equals("false"))) {
            return call("sa." + lower);
        }
        if (lower.equals("current_timestamp") || lower.equals("current_date")) {
            return call("sa.func." + lower);
        }
        Matcher function = FUNCTION.matcher(sql);
        if (function.matches()) {
            return call("sa.func." + function.group(1));
        }
        return literal(column, sql).orElseGet(() -> sql(Clause.afterDefault(expression)));
    }

    private Optional<PyExpression> literal(Column column, String sql) {
        Matcher json = JSON.matcher(sql);
        String plain = column.type() instanceof SqlType.Json && json.matches() ? json.group(1) : sql;
        Matcher literal = LITERAL.matcher(plain);
        if (!literal.matches()) {
            return Optional.empty();
        }
        String value = literal.group(1).replace("''", "'");
        Optional<EnumType> enumType =
                column.type() instanceof SqlType.Named named ? schema.enumType(named.name()) : Optional.empty();
        if (enumType.isPresent() && enumType.get().labels().contains(value)) {
            EnumType type = enumType.get();
            return Optional.of(atom(names.enumClass(type) + "." + names.member(type, value) + ".value"));
        }
        return Optional.of(text(value));
    }

    /** SQL as an expression. */
    static PyExpression sql(String sql) {
        return call(PARAMETER.matcher(sql).find() ? "sa.literal_column" : "sa.text", text(sql));
    }

    /** SQL where SQLAlchemy takes a string for it too. */
    static PyExpression bareSql(String sql) {
        return PARAMETER.matcher(sql).find() ? sql(sql) : text(sql);
    }
}
