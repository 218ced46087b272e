package dev.lockstep.core.grammar;

import dev.lockstep.core.lex.Token;
import dev.lockstep.core.lex.Token.Kind;
import dev.lockstep.core.name.Keywords;
import java.util.List;

/** Steps over tokens. */
final class Walk {
    /** Words nest without brackets too, such as CASE; each level takes a piece of the stack. */
    private static final int MOST_LEVELS = 600;

    private final List<Token> tokens;
    private int at;
    private int levels;

    Walk(List<Token> tokens) {
        this.tokens = tokens;
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Fault fault() {
        return new Fault(new Mistake(at, Mistake.Kind.UNEXPECTED));
    }

    void expectEnd() {
        if (!atEnd()) {
            throw fault();
        }
    }

    /** Runs a rule one level further in. */
    void deeper(Runnable rule) {
        if (++levels > MOST_LEVELS) {
            throw new Fault(new Mistake(Math.min(at, tokens.size() - 1), Mistake.Kind.TOO_DEEP));
        }
        rule.run();
        levels--;
    }

    boolean isKind(Kind kind) {
        return isKindAhead(0, kind);
    }

    boolean isKindAhead(int ahead, Kind kind) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).kind() == kind;
    }

    boolean is(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isAny(String... words) {
        return isAnyAhead(0, words);
    }

    boolean isAnyAhead(int ahead, String... words) {
        for (String word : words) {
            if (at + ahead < tokens.size() && tokens.get(at + ahead).isWord(word)) {
                return true;
            }
        }
        return false;
    }

    boolean accept(String... words) {
        boolean found = is(words);
        at += found ? words.length : 0;
        return found;
    }

    boolean acceptAny(String... words) {
        boolean found = isAny(words);
        at += found ? 1 : 0;
        return found;
    }

    void expect(String... words) {
        for (String word : words) {
            if (!accept(word)) {
                throw fault();
            }
        }
    }

    void expectAny(String... words) {
        if (!acceptAny(words)) {
            throw fault();
        }
    }

    boolean isSymbol(String symbol) {
        return isSymbolAhead(0, symbol);
    }

    boolean isSymbolAhead(int ahead, String symbol) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).isSymbol(symbol);
    }

    boolean acceptSymbol(String symbol) {
        boolean found = isSymbol(symbol);
        at += found ? 1 : 0;
        return found;
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw fault();
        }
    }

    boolean accept(Kind kind) {
        boolean found = isKind(kind);
        at += found ? 1 : 0;
        return found;
    }

    void expect(Kind kind) {
        if (!accept(kind)) {
            throw fault();
        }
    }

    /** The next word in lower case, or nothing that any word equals. */
    String word() {
        return isKind(Kind.WORD) ? tokens.get(at).value() : "";
    }

    void next() {
        if (atEnd()) {
            throw fault();
        }
        at++;
    }

    /** Whether the next token can name a column or a table. */
    boolean isName() {
        return isKind(Kind.QUOTED) || (isKind(Kind.WORD) && !Keywords.isReserved(word()));
    }

    boolean isLabel() {
        return isKind(Kind.QUOTED) || isKind(Kind.WORD);
    }

    void name() {
        if (!isName()) {
            throw fault();
        }
        at++;
    }

    void label() {
        if (!isLabel()) {
            throw fault();
        }
        at++;
    }

    /** A name that may be qualified, of a relation or the like. */
    void qualifiedName() {
        name();
        labels();
    }

    /** The name of a routine or a type, which words like {@code left} can be. */
    void routineName() {
        if (!isLabel() || (isKind(Kind.WORD) && Keywords.isFullyReserved(word()))) {
            throw fault();
        }
        at++;
        labels();
    }

    void labels() {
        while (isSymbol(".") && !isSymbolAhead(1, "*")) {
            at++;
            label();
        }
    }

    /** One or more of what the rule reads, with commas between. */
    void list(Runnable rule) {
        do {
            rule.run();
        } while (acceptSymbol(","));
    }

    /** What the rule reads, in brackets. */
    void bracketed(Runnable rule) {
        expectSymbol("(");
        rule.run();
        expectSymbol(")");
    }

    void names() {
        bracketed(() -> list(this::name));
    }

    /** A pair of brackets with anything in it. */
    void anythingInBrackets() {
        expectSymbol("(");
        for (int depth = 1; depth > 0; at++) {
            if (atEnd()) {
                throw fault();
            }
            depth += isSymbol("(") ? 1 : isSymbol(")") ? -1 : 0;
        }
    }

    /** Whether a query stands behind the brackets that open here. */
    boolean isQueryAhead() {
        int ahead = 0;
        while (isSymbolAhead(ahead, "(")) {
            ahead++;
        }
        return isAnyAhead(ahead, "select", "values", "with", "table");
    }
}
