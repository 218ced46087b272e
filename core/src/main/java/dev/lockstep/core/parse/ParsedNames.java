package dev.lockstep.core.parse;

import dev.lockstep.core.name.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names as JSqlParser takes them and gives them back: in quotes, and without the line breaks that it (5.4) allows in no
 * name.
 */
final class ParsedNames {
    /** Stands before what replaces a line break, or itself; no text means this character of a private area. */
    private static final char MARK = '\uF8E7';

    private ParsedNames() {}

    static String quoted(Identifier name) {
        String text = name.text();
        boolean plain = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf(MARK) < 0;
        String inOneLine = plain
                ? text
                : text.replace(String.valueOf(MARK), MARK + "m")
                        .replace("\n", MARK + "n")
                        .replace("\r", MARK + "r");
        return '"' + inOneLine.replace("\"", "\"\"") + '"';
    }

    static Identifier one(String quoted) {
        boolean hasQuotes = quoted.length() > 1 && quoted.charAt(0) == '"';
        String text = hasQuotes ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"") : quoted;
        return new Identifier(
                text.indexOf(MARK) < 0
                        ? text
                        : text.replace(MARK + "n", "\n")
                                .replace(MARK + "r", "\r")
                                .replace(MARK + "m", String.valueOf(MARK)));
    }

    static List<Identifier> all(@Nullable List<String> quoted) {
        return quoted == null
                ? List.of()
                : quoted.stream().map(ParsedNames::one).toList();
    }
}
