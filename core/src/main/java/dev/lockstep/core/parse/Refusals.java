package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.lex.RawStatement;
import java.util.List;
import java.util.Set;

/** Refuses statements that reach beyond one database: the host, the cluster, other servers. */
final class Refusals {
    private static final List<String[]> PREFIXES = List.of(
            new String[] {"alter", "system"},
            new String[] {"alter", "database"},
            new String[] {"alter", "role"},
            new String[] {"alter", "user"},
            new String[] {"create", "database"},
            new String[] {"create", "role"},
            new String[] {"create", "user"},
            new String[] {"create", "group"},
            new String[] {"create", "tablespace"},
            new String[] {"create", "subscription"},
            new String[] {"create", "server"},
            new String[] {"create", "foreign"},
            new String[] {"create", "language"},
            new String[] {"create", "trusted"},
            new String[] {"create", "temporary"},
            new String[] {"create", "temp"},
            new String[] {"drop", "database"},
            new String[] {"drop", "role"},
            new String[] {"drop", "tablespace"},
            new String[] {"set", "role"},
            new String[] {"import"},
            new String[] {"load"},
            new String[] {"call"},
            new String[] {"execute"},
            new String[] {"prepare"},
            new String[] {"rollback"},
            new String[] {"savepoint"},
            new String[] {"listen"},
            new String[] {"lock"},
            new String[] {"notify"});
    private static final Set<String> COPY_TO_STREAMS = Set.of("stdin", "stdout");

    private Refusals() {}

    static void check(RawStatement raw) {
        for (String[] prefix : PREFIXES) {
            if (raw.startsWith(prefix)) {
                throw refusal(raw, String.join(" ", prefix).toUpperCase(java.util.Locale.ROOT));
            }
        }
        boolean copiesFile = raw.startsWith("copy")
                && raw.tokens().stream().noneMatch(token -> COPY_TO_STREAMS.contains(token.value()));
        if (copiesFile) {
            throw refusal(raw, "COPY from or to a file or program");
        }
    }

    private static ReadFailure refusal(RawStatement raw, String what) {
        return new ReadFailure(Problem.REFUSED, raw.span(), what, "take it out of the canonical file");
    }
}
