package dev.lockstep.core.build;

import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ObjectName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The default {@code nextval('sequence'::regclass)}, in one spelling for each sequence. */
final class NextValue {
    private static final Pattern CALL = Pattern.compile(
            "\\(?(?:pg_catalog\\.)?nextval\\(\\s*'(.+)'\\s*(?:::\\s*(?:pg_catalog\\.)?(?:regclass|text))*\\s*\\)\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("(?:(\"(?:[^\"]|\"\")+\"|[^.\"]+)\\.)?(\"(?:[^\"]|\"\")+\"|[^.\"]+)");

    private NextValue() {}

    static SqlExpression of(QualifiedName sequence) {
        return new SqlExpression("nextval('" + sequence.sql().replace("'", "''") + "'::regclass)");
    }

    /** The expression with its sequence found on the search path, when it is of this form. */
    static SqlExpression resolved(Draft draft, SqlExpression expression) {
        if (!expression.text().contains("nextval") && !expression.text().contains("NEXTVAL")) {
            return expression;
        }
        return sequence(draft, expression).map(NextValue::of).orElse(expression);
    }

    private static Optional<QualifiedName> sequence(Draft draft, SqlExpression expression) {
        Matcher call = CALL.matcher(expression.text());
        if (!call.matches()) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(call.group(1).replace("''", "'"));
        if (!name.matches()) {
            return Optional.empty();
        }
        Optional<Identifier> namespace = Optional.ofNullable(name.group(1)).map(NextValue::identifier);
        ObjectName written = new ObjectName(namespace, identifier(name.group(2)), new SourceSpan(0, 0));
        return draft.path.candidates(written).stream()
                .filter(draft.sequences::containsKey)
                .findFirst();
    }

    static Identifier identifier(String written) {
        return written.startsWith("\"")
                ? new Identifier(written.substring(1, written.length() - 1).replace("\"\"", "\""))
                : Identifier.folded(written);
    }
}
