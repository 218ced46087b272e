package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out what pg_dump writes behind a literal that is a default: {@code 'new'::text} of a column of type text is
 * {@code 'new'}, since a literal takes the type of its column. A cast to any other type stays, and so does one that
 * could say another length.
 */
final class LiteralCasts {
    private static final Pattern CAST =
            Pattern.compile("\\s*('(?:[^']++|'')*+')\\s*::\\s*(?:pg_catalog\\.)?(.+?)\\s*", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("\\([0-9, ]*\\)");
    private static final Pattern NEGATIVE = Pattern.compile("'(-[0-9]{1,9})'");
    private static final Map<String, String> SHORT_NAMES = Map.ofEntries(
            Map.entry("varchar", "character varying"),
            Map.entry("bool", "boolean"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"));

    private final Map<QualifiedName, EnumType> enums;

    LiteralCasts(Map<QualifiedName, EnumType> enums) {
        this.enums = enums;
    }

    Column without(Column column) {
        return column.value() instanceof ValueSource.Default value
                ? column.withValue(new ValueSource.Default(without(value.expression(), column.type())))
                : column;
    }

    Domain without(Domain domain) {
        return new Domain(
                domain.name(),
                domain.base(),
                domain.collation(),
                domain.nullability(),
                domain.defaultValue().map(value -> without(value, domain.base())),
                domain.checks(),
                domain.comment());
    }

    private SqlExpression without(SqlExpression expression, SqlType type) {
        Matcher cast = CAST.matcher(expression.text());
        if (!cast.matches() || !isNameOf(type, cast.group(2))) {
            return expression;
        }
        String literal = cast.group(1);
        Matcher negative = NEGATIVE.matcher(literal);
        if (!type.equals(SqlType.Integral.INTEGER)) {
            return isNumber(type) ? expression : new SqlExpression(literal);
        }
        return negative.matches() ? new SqlExpression(negative.group(1)) : expression;
    }

    /** Postgres keeps {@code 5} and {@code '5'} apart, and people write the first. */
    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Integral || type instanceof SqlType.Numeric || type instanceof SqlType.Floating;
    }

    private boolean isNameOf(SqlType type, String written) {
        if (type instanceof SqlType.ArrayOf array) {
            return written.endsWith("[]") && isNameOf(array.element(), written.substring(0, written.length() - 2));
        }
        if (type instanceof SqlType.Named named) {
            boolean whole = written.equals(named.name().sql());
            return enums.containsKey(named.name())
                    && (whole || written.equals(named.name().name().sql()));
        }
        // What these are without a length is not what the column is: character is character(1).
        if (type instanceof SqlType.Char || type instanceof SqlType.Bits || type instanceof SqlType.Interval) {
            return false;
        }
        String lower = written.contains("\"") ? written : written.toLowerCase(Locale.ROOT);
        String plain = lower.replaceAll("\\s+", " ");
        return SHORT_NAMES
                .getOrDefault(plain, plain)
                .equals(LENGTH.matcher(type.sql()).replaceAll(""));
    }
}
