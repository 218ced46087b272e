package dev.lockstep.core.lex;

import dev.lockstep.core.source.SourceSpan;
import java.util.Optional;

/**
 * A comment of the SQL source.
 *
 * @param text without its marks and the blanks at both ends
 */
public record Comment(String text, SourceSpan span) {
    private static final String DIRECTIVE = "lockstep:";

    /** What the comment tells Lockstep, when it begins with {@code lockstep:}. */
    public Optional<String> directive() {
        return text.startsWith(DIRECTIVE)
                ? Optional.of(text.substring(DIRECTIVE.length()).strip())
                : Optional.empty();
    }
}
