package dev.lockstep.core.diff;

import dev.lockstep.core.diff.Fact.Piece;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Ddl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of an index. */
final class IndexFacts {
    private IndexFacts() {}

    static ObjectFacts of(QualifiedName table, Index index) {
        Facts facts = new Facts()
                .say("uniqueness", index.isUnique() ? "unique" : "not unique")
                .say("method", index.method())
                .sayAll(
                        "columns",
                        index.elements().stream()
                                .map(element -> pieces(table, element))
                                .toList())
                .sayList("include", index.include())
                .say("nulls", nulls(index.nulls()))
                .say("predicate", ExpressionUse.of(ExpressionKind.INDEX_PREDICATE, table), index.predicate())
                .sayList("storage parameters", index.parameters())
                .say(ObjectFacts.COMMENT, index.comment());
        return new ObjectFacts(
                ObjectPath.index(table, index.name()),
                Ddl.createIndex(table, index),
                facts.map(),
                "index",
                Optional.of(index.elements().toString()));
    }

    static String nulls(NullsDistinct nulls) {
        return nulls == NullsDistinct.DISTINCT ? "distinct" : "not distinct";
    }

    /** The key as one piece, which a server can settle when it is an expression, and what is said of it. */
    static List<Piece> pieces(QualifiedName table, IndexElement element) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(element.key().match(new KeyPiece(table)));
        pieces.add(new Piece(Ddl.elementOptions(element), Optional.empty()));
        return pieces;
    }

    private record KeyPiece(QualifiedName table) implements IndexElement.Key.Cases<Piece> {
        @Override
        public Piece column(IndexElement.OfColumn key) {
            return new Piece(key.column().sql(), Optional.empty());
        }

        @Override
        public Piece expression(IndexElement.OfExpression key) {
            return new Piece(
                    key.expression().text(), Optional.of(ExpressionUse.of(ExpressionKind.INDEX_EXPRESSION, table)));
        }
    }
}
