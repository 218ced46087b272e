package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.Statement.Carried;
import java.util.List;
import java.util.Optional;

/** Carries objects that no reader knows by name: operators, casts, text search, publications and the like. */
final class OtherObjects {
    /** The words with which Postgres names these kinds; any other word is a mistake of the hand. */
    private static final String[] KINDS = {
        "access",
        "cast",
        "conversion",
        "foreign",
        "language",
        "operator",
        "procedural",
        "publication",
        "server",
        "subscription",
        "text",
        "transform",
        "trusted",
        "user"
    };

    private OtherObjects() {}

    /** COMMENT ON such an object: the words up to IS are its name. */
    static Statement comment(TokenCursor cursor, int start) {
        int mark = cursor.mark();
        while (!cursor.atEnd() && !cursor.is("is")) {
            cursor.skip();
        }
        Statement statement = named(cursor, cursor.since(mark), start, Carried.Effect.CHANGES);
        cursor.takeRest();
        return ending(statement, cursor, start);
    }

    /** CREATE such an object: its kind and name are the words up to the first that neither continues. */
    static Statement create(TokenCursor cursor, int start) {
        if (!cursor.isAny(KINDS)) {
            throw cursor.unexpected("a kind of object");
        }
        int mark = cursor.mark();
        while (!cursor.atEnd()
                && !cursor.isAny("as", "for", "on", "using", "from", "with", "check", "default", "foreign", "options")
                && !cursor.isSymbol("(")) {
            cursor.next();
        }
        boolean cast = cursor.since(mark).stream().anyMatch(token -> token.isWord("cast"));
        if (cast && cursor.isSymbol("(")) {
            cursor.skip();
        }
        Statement statement = named(cursor, cursor.since(mark), start, Carried.Effect.CREATES);
        cursor.takeRest();
        return ending(statement, cursor, start);
    }

    private static Statement named(TokenCursor cursor, List<Token> words, int start, Carried.Effect effect) {
        if (words.isEmpty()) {
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, cursor.here(), "this statement");
        }
        ObjectKind kind = words.get(0).isWord("operator") ? ObjectKind.OPERATOR : ObjectKind.OTHER;
        ObjectKind known = words.get(0).isWord("cast") ? ObjectKind.CAST : kind;
        Identifier nowhere = new Identifier("-");
        ObjectName name = new ObjectName(Optional.empty(), nowhere, words.get(0).span());
        return new Carried(cursor.spanSince(start), known, name, Optional.of(SqlText.of(words)), effect);
    }

    private static Statement ending(Statement statement, TokenCursor cursor, int start) {
        Carried carried = (Carried) statement;
        return new Carried(cursor.spanSince(start), carried.kind(), carried.object(), carried.part(), carried.effect());
    }
}
