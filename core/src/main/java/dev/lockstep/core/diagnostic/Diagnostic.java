package dev.lockstep.core.diagnostic;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.Optional;

/**
 * One thing that is wrong with a file of the user's.
 *
 * @param code short and stable, kebab case: {@code unknown-type}
 * @param message lower case, states what is and names the object
 * @param hint what to do about it
 */
public record Diagnostic(
        SourceFile file, SourceSpan span, Severity severity, String code, String message, Optional<String> hint) {
    /** How bad it is: an error ends the run, a warning is shown. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** {@code path:line:column: error[code]: message}, the source line with a caret, and the hint. */
    public String render() {
        return DiagnosticText.render(this);
    }
}
