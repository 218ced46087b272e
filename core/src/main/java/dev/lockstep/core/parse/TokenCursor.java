package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.grammar.Construct;
import dev.lockstep.core.grammar.Mistake;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.Keywords;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Walks over a stretch of tokens; what is not as expected ends the reading with a {@link ReadFailure}. It and the
 * cursors made of it keep one account of the tokens that somebody read, so that none is lost.
 */
final class TokenCursor {
    private static final int SHOWN_TOKENS = 6;
    private static final int SHOWN_CHARACTERS = 80;

    private final List<Token> tokens;
    private final Account account;
    private final int end;
    private final SourceSpan after;
    private int at;

    /** @param after the place to name when the tokens end too early */
    TokenCursor(List<Token> tokens, SourceSpan after) {
        this.tokens = tokens;
        this.account = new Account();
        this.end = tokens.size();
        this.after = after;
    }

    private TokenCursor(TokenCursor whole, int start, int end) {
        this.tokens = whole.tokens;
        this.account = whole.account;
        this.end = end;
        this.after = end < tokens.size() ? tokens.get(end).span() : whole.after;
        this.at = start;
    }

    /** What is known of the tokens by all cursors over them. */
    private static final class Account {
        final BitSet read = new BitSet();
        Optional<Token> unclosed = Optional.empty();
    }

    /** Walks over a whole statement. */
    static TokenCursor over(RawStatement raw) {
        return new TokenCursor(raw.tokens(), raw.end());
    }

    /** Walks over tokens that end where the last one does. */
    static TokenCursor over(List<Token> tokens) {
        int end = tokens.get(tokens.size() - 1).end();
        return new TokenCursor(tokens, new SourceSpan(end, end));
    }

    boolean atEnd() {
        return at == end;
    }

    /** The next token, which must be there. */
    Token peek() {
        if (atEnd()) {
            throw new ReadFailure(Problem.SYNTAX_END, after, "more");
        }
        return tokens.get(at);
    }

    Token next() {
        Token token = peek();
        step(1);
        return token;
    }

    private void step(int count) {
        account.read.set(at, at + count);
        at += count;
    }

    /** Whether the next tokens are these keywords. */
    boolean is(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= end || !tokens.get(at + i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next token is one of these keywords. */
    boolean isAny(String... words) {
        for (String word : words) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }

    boolean accept(String... words) {
        boolean found = is(words);
        step(found ? words.length : 0);
        return found;
    }

    void expect(String... words) {
        for (String word : words) {
            if (!accept(word)) {
                throw unexpected(word.toUpperCase(java.util.Locale.ROOT));
            }
        }
    }

    boolean isSymbol(String symbol) {
        return !atEnd() && tokens.get(at).isSymbol(symbol);
    }

    boolean acceptSymbol(String symbol) {
        boolean found = isSymbol(symbol);
        step(found ? 1 : 0);
        return found;
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    /** Whether the token behind the next one is this symbol. */
    boolean isSymbolBehind(String symbol) {
        return at + 1 < end && tokens.get(at + 1).isSymbol(symbol);
    }

    /** Whether the token before the next one is this keyword. */
    boolean follows(String word) {
        return at > 0 && tokens.get(at - 1).isWord(word);
    }

    /** Whether the token before the next one is this symbol. */
    boolean followsSymbol(String symbol) {
        return at > 0 && tokens.get(at - 1).isSymbol(symbol);
    }

    /** Fails when tokens are left that no reader wanted. */
    void expectEnd() {
        if (!atEnd()) {
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, spanOfRest(), quoted(rest()));
        }
    }

    /** Fails when a token was stepped over and no reader took it, in brackets or behind. */
    void expectAllRead() {
        int lost = account.read.nextClearBit(0);
        if (lost < tokens.size()) {
            int next = account.read.nextSetBit(lost);
            List<Token> unread = tokens.subList(lost, next < 0 ? tokens.size() : next);
            SourceSpan span =
                    unread.get(0).span().to(unread.get(unread.size() - 1).span());
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, span, quoted(unread));
        }
    }

    /** The failure that names what stands here and what should. */
    ReadFailure unexpected(String expected) {
        return atEnd()
                ? new ReadFailure(Problem.SYNTAX_END, after, expected)
                : new ReadFailure(Problem.SYNTAX_EXPECTED, peek().span(), quoted(List.of(peek())), expected);
    }

    /** The name of a table, a column or the like; a reserved word is one only in quotes. */
    PartName name() {
        if (!atEnd() && peek().kind() == Token.Kind.WORD && Keywords.isReserved(peek().value())) {
            throw unexpected("a name");
        }
        return label();
    }

    /** A name where every word can be one: behind a dot, or of a setting. */
    PartName label() {
        if (atEnd() || !peek().isName()) {
            throw unexpected("a name");
        }
        Token token = next();
        return new PartName(identifier(token), token.span());
    }

    /** The name a token stands for. */
    static Identifier identifier(Token token) {
        return new Identifier(token.value());
    }

    /** A name with or without its namespace. */
    ObjectName objectName() {
        return behind(name());
    }

    /** The name of a function or a type, which words like {@code left} can be without quotes. */
    ObjectName routineName() {
        if (!atEnd() && peek().kind() == Token.Kind.WORD && Keywords.isFullyReserved(peek().value())) {
            throw unexpected("a name");
        }
        return behind(label());
    }

    /** What a call in an expression names, which may be a word of the grammar such as {@code cast}. */
    ObjectName calledName() {
        return behind(label());
    }

    private ObjectName behind(PartName first) {
        if (!acceptSymbol(".")) {
            return new ObjectName(Optional.empty(), first.name(), first.span());
        }
        PartName second = label();
        return new ObjectName(
                Optional.of(first.name()), second.name(), first.span().to(second.span()));
    }

    /** A bracketed list of names. */
    List<Identifier> names() {
        TokenCursor inside = brackets();
        List<Identifier> names = new ArrayList<>();
        do {
            names.add(inside.name().name());
        } while (inside.acceptSymbol(","));
        inside.expectEnd();
        return names;
    }

    /** Steps over a pair of brackets and walks what is inside. */
    TokenCursor brackets() {
        if (!isSymbol("(")) {
            throw unexpected("(");
        }
        int open = at;
        int close = matching(open);
        account.read.set(open);
        if (close < end) {
            account.read.set(close);
        }
        at = Math.min(close + 1, end);
        return new TokenCursor(this, open + 1, close);
    }

    /**
     * The bracket that closes the one at {@code open}. When there is none, the end: a reader then finds the first token
     * that cannot follow, which tells more than the bracket that stays open.
     */
    private int matching(int open) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(") || token.isSymbol("[")) {
                depth++;
            } else if (token.isSymbol(")") || token.isSymbol("]")) {
                depth--;
            }
            if (depth == 0) {
                return i;
            }
        }
        account.unclosed = Optional.of(tokens.get(open));
        return end;
    }

    /** Fails when a bracket was opened, everything in it was read, and it was not closed. */
    void expectClosed() {
        if (account.unclosed.isPresent()) {
            throw new ReadFailure(
                    Problem.SYNTAX_END, after, account.unclosed.get().isSymbol("(") ? ")" : "]");
        }
    }

    /** Fails at the first token that cannot stand where it stands in such a construct. */
    void expect(Construct construct, List<Token> part) {
        Optional<Mistake> mistake = construct.firstMistake(part);
        if (mistake.isEmpty()) {
            return;
        }
        int index = mistake.get().index();
        if (mistake.get().kind() == Mistake.Kind.TOO_DEEP) {
            throw new ReadFailure(Problem.TOO_DEEP, part.get(index).span(), Lexer.MAX_DEPTH);
        }
        if (index < part.size()) {
            throw new ReadFailure(Problem.SYNTAX, part.get(index).span(), quoted(List.of(part.get(index))));
        }
        int last = part.isEmpty() ? at : tokens.indexOf(part.get(part.size() - 1)) + 1;
        SourceSpan place = last < tokens.size() ? tokens.get(last).span() : after;
        throw new ReadFailure(Problem.SYNTAX_END, place, "more");
    }

    /** What is left, cut at the commas outside brackets; each part has at least one token. */
    List<TokenCursor> items() {
        List<TokenCursor> items = new ArrayList<>();
        do {
            int start = at;
            while (!atEnd() && !isSymbol(",")) {
                skip();
            }
            if (at == start) {
                throw unexpected("a definition");
            }
            items.add(new TokenCursor(this, start, at));
        } while (acceptSymbol(","));
        return items;
    }

    /** Steps over one token, or over a pair of brackets with everything inside, for another to read. */
    void skip() {
        peek();
        at = isSymbol("(") || isSymbol("[") ? Math.min(matching(at) + 1, end) : at + 1;
    }

    /** What was stepped over since the mark, for a reader of its own. */
    TokenCursor part(int mark) {
        return new TokenCursor(this, mark, at);
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        account.read.clear(mark, end);
        at = mark;
    }

    /** The tokens between a mark and here, read as they are. */
    List<Token> since(int mark) {
        account.read.set(mark, at);
        return tokens.subList(mark, at);
    }

    /** All tokens left; steps to the end. */
    List<Token> takeRest() {
        List<Token> rest = rest();
        step(end - at);
        return rest;
    }

    List<Token> rest() {
        return tokens.subList(at, end);
    }

    SourceSpan spanOfRest() {
        return atEnd() ? after : peek().span().to(tokens.get(end - 1).span());
    }

    /** The place of the next token, or of the end. */
    SourceSpan here() {
        return atEnd() ? after : peek().span();
    }

    SourceSpan spanSince(int mark) {
        return at == mark
                ? here()
                : tokens.get(mark).span().to(tokens.get(at - 1).span());
    }

    /** A string literal's content. */
    String string() {
        if (atEnd() || peek().kind() != Token.Kind.STRING) {
            throw unexpected("a string");
        }
        return next().value();
    }

    /** An expression: everything left. */
    SqlExpression restAsExpression() {
        if (atEnd()) {
            throw unexpected("an expression");
        }
        expect(Construct.EXPRESSION, rest());
        return new SqlExpression(SqlText.of(takeRest()));
    }

    /** An expression: everything left, without brackets around the whole of it. */
    SqlExpression restWithoutBrackets() {
        boolean whole = isSymbol("(") && matching(at) == end - 1;
        return whole ? brackets().restWithoutBrackets() : restAsExpression();
    }

    /** Tokens as a message quotes them: the first few, on one line. */
    static String quoted(List<Token> tokens) {
        String text = SqlText.of(tokens.subList(0, Math.min(SHOWN_TOKENS, tokens.size())));
        int lineEnd = text.indexOf('\n');
        String shown = text.substring(0, Math.min(lineEnd < 0 ? text.length() : lineEnd, SHOWN_CHARACTERS));
        boolean whole = tokens.size() <= SHOWN_TOKENS && shown.length() == text.length();
        return "\"" + shown + (whole ? "" : " ...") + "\"";
    }
}
