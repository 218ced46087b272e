package dev.lockstep.core.parse;

import dev.lockstep.core.name.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names as JSqlParser gives them back: in the quotes that the prepared text put around them. */
final class ParsedNames {
    private ParsedNames() {}

    static Identifier one(String quoted) {
        boolean hasQuotes = quoted.length() > 1 && quoted.charAt(0) == '"';
        return new Identifier(
                hasQuotes ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"") : quoted);
    }

    static List<Identifier> all(@Nullable List<String> quoted) {
        return quoted == null
                ? List.of()
                : quoted.stream().map(ParsedNames::one).toList();
    }
}
