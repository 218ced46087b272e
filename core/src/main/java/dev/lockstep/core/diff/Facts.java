package dev.lockstep.core.diff;

import dev.lockstep.core.diff.Fact.Piece;
import dev.lockstep.core.model.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is said of one object, aspect by aspect, in the words of the Postgres manual. */
final class Facts {
    private final Map<String, Fact> byAspect = new LinkedHashMap<>();

    Facts say(String aspect, String text) {
        return put(aspect, Fact.said(text));
    }

    Facts say(String aspect, Optional<String> text) {
        text.ifPresent(present -> say(aspect, present));
        return this;
    }

    Facts sayList(String aspect, List<?> items) {
        return items.isEmpty() ? this : say(aspect, Words.list(items));
    }

    Facts say(String aspect, ExpressionUse use, SqlExpression expression) {
        return put(aspect, Fact.expression(use, expression.text()));
    }

    Facts say(String aspect, ExpressionUse use, Optional<SqlExpression> expression) {
        expression.ifPresent(present -> say(aspect, use, present));
        return this;
    }

    Facts put(String aspect, Fact fact) {
        byAspect.put(aspect, fact);
        return this;
    }

    /** Several things in one aspect, each given as its pieces. */
    Facts sayAll(String aspect, List<List<Piece>> items) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Piece> item : items) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece(", ", Optional.empty()));
            }
            pieces.addAll(item);
        }
        return put(aspect, new Fact(pieces, Fact.Presence.COMPARED));
    }

    Map<String, Fact> map() {
        return byAspect;
    }
}
