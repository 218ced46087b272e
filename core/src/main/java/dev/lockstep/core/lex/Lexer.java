package dev.lockstep.core.lex;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Token.Kind;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file into tokens as the Postgres lexer does (chapter "Lexical Structure" of the manual), with
 * standard_conforming_strings on, and knows psql's commands and COPY data.
 */
public final class Lexer {
    /** The deepest nesting of brackets that is read; deeper text would exhaust the stack of a parser. */
    public static final int MAX_DEPTH = 500;

    private static final int SHOWN_NAME = 200;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final String PUNCTUATION = "()[],;.:";
    private static final String OPERATOR = "+-*/<>=~!@#%^&|`?";
    private static final String KEEPS_SIGN_AT_END = "~!@#%^&|`?";

    private final SourceFile file;
    private final String text;
    private final int limit;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int depth;
    private int statementStart;

    private Lexer(SourceFile file, SourceSpan range, Problems problems) {
        this.file = file;
        this.text =
                range.end() == file.text().length() ? file.text() : file.text().substring(0, range.end());
        this.limit = range.end();
        this.at = range.start();
        this.problems = problems;
    }

    /** Reads the whole file; what cannot be cut is reported at the mark that opens it. */
    public static Lexed read(SourceFile file, Problems problems) {
        return read(file, file.all(), problems);
    }

    /** Reads a part of the file, such as the body of a DO block. */
    public static Lexed read(SourceFile file, SourceSpan range, Problems problems) {
        Lexer lexer = new Lexer(file, range, problems);
        while (lexer.at < lexer.limit) {
            lexer.step();
        }
        return new Lexed(lexer.tokens, lexer.comments);
    }

    private void step() {
        char c = text.charAt(at);
        if (c <= ' ') {
            at++;
        } else if (c == '-' && peek(1) == '-') {
            lineComment();
        } else if (c == '/' && peek(1) == '*') {
            blockComment();
        } else if (c == '\'' || isStringPrefix(c)) {
            string();
        } else if (c == '"' || (isUnicodePrefix() && peek(2) == '"')) {
            quotedName();
        } else if (startsName(c)) {
            word();
        } else {
            other(c);
        }
    }

    private void other(char c) {
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            int end = NumberScan.end(text, at);
            add(Kind.NUMBER, text.substring(at, end), end);
        } else if (c == '$') {
            dollar();
        } else if (c == '\\') {
            psql();
        } else if (PUNCTUATION.indexOf(c) >= 0) {
            punctuation(c);
        } else if (OPERATOR.indexOf(c) >= 0) {
            operator();
        } else {
            problems.error(Problem.SYNTAX, new SourceSpan(at, at + 1), "character " + c);
            at++;
        }
    }

    private void lineComment() {
        int end = lineEnd(at);
        comments.add(new Comment(text.substring(at + 2, end).strip(), new SourceSpan(at, end)));
        at = end;
    }

    private void blockComment() {
        int open = at;
        int nesting = 0;
        for (int i = at; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                nesting++;
                i++;
            } else if (text.startsWith("*/", i)) {
                nesting--;
                i++;
            }
            if (nesting == 0) {
                at = i + 1;
                comments.add(new Comment(text.substring(open + 2, at - 2).strip(), new SourceSpan(open, at)));
                return;
            }
        }
        unclosed(Problem.UNCLOSED_COMMENT, open, 2);
    }

    private boolean isStringPrefix(char c) {
        if (peek(1) == '\'') {
            return "eEbBxXnN".indexOf(c) >= 0;
        }
        return isUnicodePrefix() && peek(2) == '\'';
    }

    private boolean isUnicodePrefix() {
        return (text.charAt(at) == 'u' || text.charAt(at) == 'U') && peek(1) == '&';
    }

    private void string() {
        StringScan scan = StringScan.read(text, at);
        if (scan.end() < 0) {
            unclosed(Problem.UNCLOSED_STRING, at, scan.prefixLength() + 1);
            return;
        }
        Kind kind = "bBxX".indexOf(text.charAt(at)) >= 0 ? Kind.BIT_STRING : Kind.STRING;
        SourceSpan span = new SourceSpan(at, scan.end());
        tokens.add(new Token(kind, scan.value(), scan.source(), span));
        at = scan.end();
    }

    private void quotedName() {
        int open = at + (text.charAt(at) == '"' ? 0 : 2);
        int close = StringScan.closing(text, open, '"');
        if (close < 0) {
            unclosed(Problem.UNCLOSED_NAME, at, open - at + 1);
            return;
        }
        String written = text.substring(open + 1, close).replace("\"\"", "\"");
        UnicodeEscapes.Decoded decoded = open == at
                ? new UnicodeEscapes.Decoded(written, close + 1)
                : UnicodeEscapes.decode(text, written, close + 1);
        SourceSpan span = new SourceSpan(at, decoded.end());
        if (decoded.value().isEmpty()) {
            problems.error(Problem.EMPTY_NAME, span);
        }
        String name = stored(decoded.value(), span);
        String raw = '"' + decoded.value().replace("\"", "\"\"") + '"';
        tokens.add(new Token(Kind.QUOTED, name, raw, span));
        at = decoded.end();
    }

    private void word() {
        int end = at;
        while (end < text.length() && continuesName(text.charAt(end))) {
            if (isOddBlank(text.charAt(end))) {
                problems.error(Problem.ODD_BLANK, new SourceSpan(end, end + 1));
            }
            end++;
        }
        add(Kind.WORD, stored(folded(text.substring(at, end)), new SourceSpan(at, end)), end);
    }

    /** A name as the server keeps it: what is over 63 bytes is cut off, which its user should know. */
    private String stored(String name, SourceSpan span) {
        boolean fits = name.length() * MOST_BYTES_OF_A_CHARACTER <= Identifier.MAX_BYTES
                || Identifier.byteLength(name) <= Identifier.MAX_BYTES;
        if (fits) {
            return name;
        }
        String stored = LongNames.stored(name);
        String shown = name.length() > SHOWN_NAME ? name.substring(0, SHOWN_NAME) + " ..." : name;
        problems.warning(Problem.LONG_NAME, span, shown, stored);
        return stored;
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return folded.toString();
    }

    private void dollar() {
        if (isDigit(peek(1))) {
            int end = at + 1;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            add(Kind.PARAMETER, text.substring(at, end), end);
            return;
        }
        int tagEnd = at + 1;
        while (tagEnd < text.length() && text.charAt(tagEnd) != '$' && continuesName(text.charAt(tagEnd))) {
            tagEnd++;
        }
        if (tagEnd >= text.length() || text.charAt(tagEnd) != '$') {
            problems.error(Problem.SYNTAX, new SourceSpan(at, at + 1), "character $");
            at++;
            return;
        }
        String mark = text.substring(at, tagEnd + 1);
        int close = text.indexOf(mark, tagEnd + 1);
        if (close < 0) {
            unclosed(Problem.UNCLOSED_DOLLAR_QUOTE, at, mark.length());
            return;
        }
        add(Kind.STRING, text.substring(tagEnd + 1, close), close + mark.length());
    }

    private void psql() {
        add(Kind.PSQL, text.substring(at, lineEnd(at)).strip(), lineEnd(at));
        statementStart = tokens.size();
    }

    private void punctuation(char c) {
        if (c == '(' && ++depth == MAX_DEPTH + 1) {
            problems.error(Problem.TOO_DEEP, new SourceSpan(at, at + 1), MAX_DEPTH);
        }
        if (c == ')') {
            depth--;
        }
        int length = c == ':' && (peek(1) == ':' || peek(1) == '=') ? 2 : 1;
        add(length == 2 ? Kind.OPERATOR : Kind.PUNCTUATION, text.substring(at, at + length), at + length);
        if (c == ';') {
            endStatement();
        }
    }

    private void endStatement() {
        List<Token> statement = tokens.subList(statementStart, tokens.size());
        boolean copiesIn = statement.get(0).isWord("copy")
                && statement.stream().anyMatch(token -> token.isWord("stdin"))
                && statement.stream().anyMatch(token -> token.isWord("from"));
        depth = 0;
        if (copiesIn) {
            copyData();
        }
        statementStart = tokens.size();
    }

    private void copyData() {
        int start = lineEnd(at);
        int line = start;
        while (line < text.length()) {
            int next = afterLineEnd(line);
            int end = lineEnd(next);
            if (text.substring(next, end).equals("\\.") || next >= text.length()) {
                add(Kind.COPY_DATA, "", Math.min(end, text.length()));
                return;
            }
            line = end;
        }
    }

    private void operator() {
        int end = at;
        while (end < text.length() && OPERATOR.indexOf(text.charAt(end)) >= 0 && !startsComment(end)) {
            end++;
        }
        while (end - at > 1 && endsWithSign(end) && !keepsSign(text.substring(at, end))) {
            end--;
        }
        add(Kind.OPERATOR, text.substring(at, end), end);
    }

    private boolean endsWithSign(int end) {
        return text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-';
    }

    private static boolean keepsSign(String operator) {
        return operator.chars().anyMatch(c -> KEEPS_SIGN_AT_END.indexOf(c) >= 0);
    }

    private boolean startsComment(int i) {
        return text.startsWith("--", i) || text.startsWith("/*", i);
    }

    private void add(Kind kind, String value, int end) {
        SourceSpan span = new SourceSpan(at, end);
        tokens.add(new Token(kind, value, file.slice(span), span));
        at = end;
    }

    private void unclosed(Problem problem, int open, int markLength) {
        problems.error(problem, new SourceSpan(open, Math.min(text.length(), open + markLength)));
        at = text.length();
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int afterLineEnd(int lineEnd) {
        return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean continuesName(char c) {
        return startsName(c) || isDigit(c) || c == '$';
    }

    /** Blanks of Unicode that Postgres takes for letters of a name. */
    private static boolean isOddBlank(char c) {
        return c >= 0x80 && (Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\u200B' || c == '\uFEFF');
    }
}
