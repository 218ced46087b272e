package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.Existence;
import java.util.Locale;
import java.util.Optional;

/** Decides whether CREATE ... IF NOT EXISTS does nothing, and warns when it says something else than the first. */
final class Twins {
    private Twins() {}

    static boolean isThere(Draft draft, QualifiedName name, Existence existence, SourceSpan statement) {
        Optional<ObjectPath> holder = draft.relations.holder(name);
        if (existence == Existence.STRICT || holder.isEmpty()) {
            draft.firstCreates.putIfAbsent(name, statement);
            return false;
        }
        SourceSpan first = draft.firstCreates.get(name);
        if (first != null && !words(draft, first).equals(words(draft, statement))) {
            draft.problems.warning(Problem.DIFFERENT_TWIN, statement, name, draft.line(holder.get()));
        }
        return true;
    }

    private static String words(Draft draft, SourceSpan statement) {
        return draft.file
                .slice(statement)
                .toLowerCase(Locale.ROOT)
                .replace("if not exists", "")
                .replaceAll("\\s+", "");
    }
}
