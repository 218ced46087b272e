package dev.lockstep.core.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a schema says in one respect: text, in which some pieces are expressions. */
record Fact(List<Piece> pieces, Presence presence) {
    /** Whether saying nothing is itself an answer. */
    enum Presence {
        COMPARED,
        ONLY_WHEN_BOTH_SAY_IT
    }

    /** @param use where the piece stands as an expression; empty for text that must be the same */
    record Piece(String text, Optional<ExpressionUse> use) {}

    Fact {
        pieces = List.copyOf(pieces);
    }

    static Fact said(String text) {
        return new Fact(List.of(new Piece(text, Optional.empty())), Presence.COMPARED);
    }

    static Fact expression(ExpressionUse use, String text) {
        return new Fact(List.of(new Piece(text, Optional.of(use))), Presence.COMPARED);
    }

    Fact onlyWhenBothSayIt() {
        return new Fact(pieces, Presence.ONLY_WHEN_BOTH_SAY_IT);
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    boolean isSame(Fact actual, ExpressionEquality equality) {
        if (pieces.equals(actual.pieces)) {
            return true;
        }
        if (pieces.size() != actual.pieces.size()) {
            return false;
        }
        List<ExpressionPair> open = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece here = pieces.get(i);
            Piece there = actual.pieces.get(i);
            if (!here.use().equals(there.use()) || (here.use().isEmpty() && !here.equals(there))) {
                return false;
            }
            if (!here.equals(there)) {
                here.use().ifPresent(use -> open.add(new ExpressionPair(use, here.text(), there.text())));
            }
        }
        // All are asked: a first pass collects the questions and answers each with no.
        return open.stream().filter(pair -> !equality.meanTheSame(pair)).count() == 0;
    }
}
