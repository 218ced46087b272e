package dev.lockstep.core.parse;

import dev.lockstep.core.lex.Token;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.query.SelectItem;
import dev.lockstep.core.query.ValueExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one item of a select list. */
final class SelectItemReader {
    private SelectItemReader() {}

    static SelectItem read(TokenCursor item) {
        List<Token> tokens = item.rest();
        if (tokens.get(tokens.size() - 1).isSymbol("*")) {
            return all(item);
        }
        int start = item.mark();
        try {
            ValueExpression value = new ValueReader(item).value();
            item.accept("as");
            Optional<Identifier> label =
                    item.atEnd() ? Optional.empty() : Optional.of(item.label().name());
            item.expectEnd();
            return new SelectItem.Value(value, label);
        } catch (ReadFailure notUnderstood) {
            item.reset(start);
            return new SelectItem.Value(new ValueExpression.Unread(), written(tokens));
        }
    }

    private static SelectItem all(TokenCursor item) {
        List<Identifier> relation = new ArrayList<>();
        while (!item.acceptSymbol("*")) {
            relation.add(item.label().name());
            item.expectSymbol(".");
        }
        item.expectEnd();
        return new SelectItem.All(relation);
    }

    /** The name behind AS. */
    private static Optional<Identifier> written(List<Token> tokens) {
        int last = tokens.size() - 1;
        boolean labelled = last > 0
                && tokens.get(last - 1).isWord("as")
                && tokens.get(last).isName();
        return labelled ? Optional.of(TokenCursor.identifier(tokens.get(last))) : Optional.empty();
    }
}
