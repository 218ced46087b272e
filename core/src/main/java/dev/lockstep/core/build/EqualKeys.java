package dev.lockstep.core.build;

import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.ConstraintClause.KeyKind;
import java.util.ArrayList;
import java.util.List;

/** Merges keys that one CREATE TABLE says twice, as {@code transformIndexConstraints} of the server does. */
final class EqualKeys {
    private EqualKeys() {}

    /** The constraints without keys equal to an earlier one, which takes their name when it has none. */
    static List<ConstraintClause> merged(List<ConstraintClause> written) {
        List<ConstraintClause> kept = new ArrayList<>();
        for (ConstraintClause clause : written) {
            int twin = clause instanceof ConstraintClause.Key key ? twin(kept, key) : -1;
            if (twin < 0) {
                kept.add(clause);
            } else {
                kept.set(twin, named((ConstraintClause.Key) kept.get(twin), clause));
            }
        }
        return kept;
    }

    private static int twin(List<ConstraintClause> kept, ConstraintClause.Key key) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i) instanceof ConstraintClause.Key other && isTwin(other, key)) {
                return i;
            }
        }
        return -1;
    }

    /** A second primary key is an error, not a twin. */
    private static boolean isTwin(ConstraintClause.Key first, ConstraintClause.Key second) {
        return second.kind() == KeyKind.UNIQUE
                && first.columns().equals(second.columns())
                && first.period() == second.period()
                && first.include().equals(second.include())
                && first.nulls() == second.nulls()
                && first.deferral() == second.deferral();
    }

    private static ConstraintClause.Key named(ConstraintClause.Key kept, ConstraintClause twin) {
        return kept.name().isPresent()
                ? kept
                : new ConstraintClause.Key(
                        twin.name(),
                        kept.span(),
                        kept.kind(),
                        kept.columns(),
                        kept.period(),
                        kept.include(),
                        kept.nulls(),
                        kept.deferral(),
                        kept.parameters());
    }
}
