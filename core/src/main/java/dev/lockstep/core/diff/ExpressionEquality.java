package dev.lockstep.core.diff;

import dev.lockstep.core.print.ExpressionText;

/** Decides whether two spellings of an expression mean the same; asked only when their texts differ. */
@FunctionalInterface
public interface ExpressionEquality {
    /** Different text is a different expression: right for two catalogs read in one way. */
    ExpressionEquality BY_TEXT = pair -> false;

    /**
     * Blanks and comments do not count. An answer without a server is provisional: Postgres may respell one text into
     * the other.
     */
    ExpressionEquality PROVISIONAL =
            pair -> ExpressionText.withoutBlanks(pair.expected()).equals(ExpressionText.withoutBlanks(pair.actual()));

    boolean meanTheSame(ExpressionPair pair);
}
