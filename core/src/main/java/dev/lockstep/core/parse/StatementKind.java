package dev.lockstep.core.parse;

import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names the kind of a statement by its first keywords, for counting. */
public final class StatementKind {
    private static final Set<String> WITH_OBJECT = Set.of("create", "alter", "drop");

    /** Words before the kind of an object that say how it is made. */
    private static final Set<String> MANNERS = Set.of(
            "or",
            "replace",
            "unique",
            "unlogged",
            "temporary",
            "temp",
            "recursive",
            "trusted",
            "procedural",
            "global",
            "local");

    /** Words that are only half of a kind. */
    private static final Set<String> FIRST_HALVES =
            Set.of("materialized", "foreign", "event", "text", "access", "default", "constraint", "user", "operator");

    /** An operator has a name of signs; these words make another kind of it. */
    private static final Set<String> OF_OPERATORS = Set.of("class", "family");

    private StatementKind() {}

    /** Such as {@code CREATE TABLE}, {@code COMMENT ON} or {@code SET}. */
    public static String of(RawStatement raw) {
        Token first = raw.first();
        return switch (first.kind()) {
            case PSQL -> "psql command";
            case COPY_DATA -> "rows of COPY";
            case WORD -> words(raw);
            default -> "no statement";
        };
    }

    private static String words(RawStatement raw) {
        List<String> words = new ArrayList<>(List.of(raw.first().value()));
        if (raw.startsWith("comment", "on")) {
            words.add("on");
        } else if (WITH_OBJECT.contains(raw.first().value())) {
            object(raw, words);
        }
        return String.join(" ", words).toUpperCase(Locale.ROOT);
    }

    private static void object(RawStatement raw, List<String> words) {
        for (Token token : raw.tokens().subList(1, raw.tokens().size())) {
            if (MANNERS.contains(token.value())) {
                continue;
            }
            if (words.size() == 2 && words.get(1).equals("operator") && !OF_OPERATORS.contains(token.value())) {
                return;
            }
            boolean half = words.size() == 1 && FIRST_HALVES.contains(token.value());
            words.add(token.value());
            if (!half) {
                return;
            }
        }
    }
}
