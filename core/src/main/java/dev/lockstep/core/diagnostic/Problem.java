package dev.lockstep.core.diagnostic;

import dev.lockstep.core.diagnostic.Diagnostic.Severity;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.Optional;

/** Everything that can be wrong with a canonical file: the code, the message with its places, and what to do. */
public enum Problem {
    NOT_UTF8("not-utf8", "byte %s (offset %s of the file) is not UTF-8", "save the file as UTF-8"),
    NUL("nul", "a NUL character, which no SQL text may hold", "remove the character"),
    EMPTY_SCHEMA("empty-schema", "the file holds no statement", "write the schema, or name another file"),
    UNCLOSED_STRING("unclosed-string", "the string that begins here has no end", "close it with '"),
    UNCLOSED_DOLLAR_QUOTE(
            "unclosed-dollar-quote", "the dollar quote that begins here has no end", "close it with the same mark"),
    UNCLOSED_NAME("unclosed-name", "the quoted name that begins here has no end", "close it with \""),
    UNCLOSED_COMMENT("unclosed-comment", "the comment that begins here has no end", "close it with */"),
    EMPTY_NAME("empty-name", "a quoted name without a character", "give it a name"),
    ODD_BLANK("odd-blank", "a blank that Postgres takes for a letter of a name", "replace it with an ordinary blank"),
    TOO_DEEP("too-deep", "an expression nested more than %s deep", "write the expression flatter"),
    LONG_NAME(
            "long-name",
            "the name %s is over 63 bytes; the server stores %s",
            "write the shorter name, so that file and server agree"),
    SYNTAX("syntax", "%s is not expected here", ""),
    SYNTAX_EXPECTED("syntax", "%s where %s is expected", ""),
    SYNTAX_END("syntax", "the statement ends where %s is expected", ""),
    NOT_UNDERSTOOD(
            "not-understood",
            "%s is a clause that Lockstep does not understand",
            "nothing is dropped silently: take it out of the canonical file, or ask for it"),
    NEWER_POSTGRES(
            "newer-postgres",
            "%s needs Postgres %s, and the schema is one for Postgres %s",
            "say postgres.version: %s in lockstep.yaml, or --postgres %s"),
    REFUSED("refused", "%s is not part of a schema and is refused", "%s"),
    NOT_IN_NORMAL_FORM("not-in-normal-form", "%s, and the normal form would lose it", "%s"),
    UNKNOWN_TYPE("unknown-type", "%s has type %s, which nothing declares", "%s"),
    UNKNOWN_TABLE("unknown-table", "there is no table %s here", "%s"),
    UNKNOWN_COLUMN("unknown-column", "table %s has no column %s", "%s"),
    UNKNOWN_CONSTRAINT("unknown-constraint", "table %s has no constraint %s", "%s"),
    UNKNOWN_OBJECT("unknown-object", "there is no %s %s here", "%s"),
    UNKNOWN_NAMESPACE("unknown-schema", "there is no schema %s here", "create it above with CREATE SCHEMA"),
    DUPLICATE("duplicate-object", "%s %s exists already, from line %s", "give it another name, or remove one"),
    DUPLICATE_COLUMN("duplicate-column", "table %s has column %s twice", "give it another name, or remove one"),
    DUPLICATE_LABEL("duplicate-label", "enum type %s has label %s twice", "remove one"),
    DUPLICATE_CONSTRAINT(
            "duplicate-constraint", "table %s has constraint %s twice", "give it another name, or remove one"),
    SECOND_PRIMARY_KEY("second-primary-key", "table %s has two primary keys", "keep one of them"),
    NO_UNIQUE_KEY(
            "no-unique-key",
            "foreign key %s refers to columns of %s that no unique or primary key covers",
            "add a unique constraint on (%s), or refer to the key"),
    KEY_COUNT("key-columns", "foreign key %s has %s referencing and %s referenced columns", "list as many of both"),
    NOT_PARTITIONED("not-partitioned", "table %s is not partitioned", "write PARTITION BY behind its columns"),
    STILL_USED("still-used", "%s is still used by %s", "drop that first, or add CASCADE"),
    DIFFERENT_TWIN(
            "different-twin",
            "%s exists already, and this CREATE ... IF NOT EXISTS says something else than line %s",
            "the server ignores this statement: merge the two"),
    UNREACHABLE(
            "search-path",
            "%s is written without its schema while search_path is %s",
            "write the names of this statement with their schema");

    private final String code;
    private final String message;
    private final String hint;

    Problem(String code, String message, String hint) {
        this.code = code;
        this.message = message;
        this.hint = hint;
    }

    public String code() {
        return code;
    }

    /** The problem at a place; the arguments fill the places of the message first, then those of the hint. */
    public Diagnostic at(SourceFile file, SourceSpan span, Severity severity, Object... arguments) {
        Filled words = fill(message, arguments, 0);
        Filled advice = fill(hint, arguments, words.used());
        Optional<String> help = advice.text().isEmpty() ? Optional.empty() : Optional.of(advice.text());
        return new Diagnostic(file, span, severity, code, words.text(), help);
    }

    private record Filled(String text, int used) {}

    private static Filled fill(String template, Object[] arguments, int first) {
        StringBuilder out = new StringBuilder();
        int used = first;
        int from = 0;
        for (int place = template.indexOf("%s"); place >= 0; place = template.indexOf("%s", from)) {
            out.append(template, from, place).append(used < arguments.length ? arguments[used] : "");
            used++;
            from = place + 2;
        }
        return new Filled(out.append(template.substring(from)).toString(), used);
    }
}
