package dev.lockstep.core.parse;

import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * SQL text for JSqlParser on one line: names quoted, expressions replaced by placeholders, and for each stretch the
 * place of the file it stands for.
 */
final class PreparedText {
    private static final String PLACEHOLDER = "lockstep_";

    private final StringBuilder text = new StringBuilder();
    private final NavigableMap<Integer, SourceSpan> origins = new TreeMap<>();
    private final Map<String, SqlExpression> expressions = new HashMap<>();

    String text() {
        return text.toString();
    }

    /** Adds text of our own that stands for a place of the file. */
    PreparedText add(String sql, SourceSpan origin) {
        origins.put(text.length(), origin);
        text.append(sql).append(' ');
        return this;
    }

    /** Adds a token as it is written. */
    void add(Token token) {
        add(token.raw(), token.span());
    }

    void addName(Identifier name, SourceSpan origin) {
        add(ParsedNames.quoted(name), origin);
    }

    void addNames(List<Identifier> names, SourceSpan origin) {
        add("(", origin);
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                add(",", origin);
            }
            addName(names.get(i), origin);
        }
        add(")", origin);
    }

    /** Adds another text with its places; its placeholders keep their meaning. */
    void addAll(PreparedText other) {
        int shift = text.length();
        other.origins.forEach((offset, origin) -> origins.put(offset + shift, origin));
        expressions.putAll(other.expressions);
        text.append(other.text);
    }

    /** Adds a placeholder for an expression. */
    void addExpression(SqlExpression expression, SourceSpan origin) {
        String placeholder = PLACEHOLDER + expressions.size();
        expressions.put(placeholder, expression);
        add(placeholder, origin);
    }

    /** The expression that a placeholder stands for. */
    SqlExpression expression(String placeholder) {
        SqlExpression expression = expressions.get(placeholder);
        if (expression == null) {
            throw new IllegalStateException("no expression stands behind " + placeholder);
        }
        return expression;
    }

    /** The place of the file that an offset of this text stands for. */
    SourceSpan origin(int offset) {
        Map.Entry<Integer, SourceSpan> entry = origins.floorEntry(Math.max(0, offset));
        return entry == null ? origins.firstEntry().getValue() : entry.getValue();
    }
}
