package dev.lockstep.emitters.django;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a simple condition. A text with anything else in it (a comment, an escape) has none, and the condition is
 * then kept as SQL.
 */
final class ConditionTokens {
    /** What a word is. */
    enum Kind {
        NAME,
        QUOTED_NAME,
        NUMBER,
        STRING,
        SIGN,
        END
    }

    /** @param text folded to lower case for a name, without quotes for a string or quoted name */
    record Token(Kind kind, String text) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
        }

        boolean isName() {
            return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)"
            + "|\"(?<quoted>[^\"]+)\"|(?<number>\\d+(?:\\.\\d+)?)(?![\\w.])|'(?<string>(?:[^'\\\\]++|'')*+)'"
            + "|(?<sign>::|<=|>=|[<>=(),.+*/\\[\\]-])(?![<>=!~@#%^&|]))\\s*");

    private ConditionTokens() {}

    /** The tokens, ending with {@link Kind#END}; empty when the text is not that simple. */
    static List<Token> read(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        int at = 0;
        while (at < sql.length()) {
            matcher.region(at, sql.length());
            if (!matcher.lookingAt() || sql.startsWith("--", at) || sql.startsWith("/*", at)) {
                return List.of();
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, ""));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name").toLowerCase(Locale.ROOT));
        }
        if (matcher.group("quoted") != null) {
            return new Token(Kind.QUOTED_NAME, matcher.group("quoted"));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"));
        }
        String string = matcher.group("string");
        return string != null
                ? new Token(Kind.STRING, string.replace("''", "'"))
                : new Token(Kind.SIGN, matcher.group("sign"));
    }
}
