package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.sf.jsqlparser.parser.AbstractJSqlParser.Dialect;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;

/**
 * Runs JSqlParser over prepared text and guards what comes back: its own spelling must have the tokens of the text it
 * was given, so that no clause is lost silently.
 */
final class SqlGrammar {
    /** Parsers that read nothing at the moment: making one costs more than most of the texts it reads. */
    private static final Queue<CCJSqlParser> IDLE = new ConcurrentLinkedQueue<>();

    private SqlGrammar() {}

    /** Parses the text as one statement of the wanted kind. */
    static <S extends Statement> S parse(PreparedText prepared, Class<S> wanted) {
        Statement statement = parsed(prepared);
        if (!wanted.isInstance(statement)) {
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, prepared.origin(0), "this statement");
        }
        compare(prepared, statement.toString());
        return wanted.cast(statement);
    }

    private static Statement parsed(PreparedText prepared) {
        CCJSqlParser idle = IDLE.poll();
        CCJSqlParser parser = idle == null ? newParser() : idle;
        try {
            parser.ReInit(new PreparedProvider(prepared.text()));
            Statement statement = parser.Statement();
            // One that failed may have kept something of the text, and is not used again.
            IDLE.add(parser);
            return statement;
        } catch (ParseException failure) {
            throw at(prepared, failure);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, prepared.origin(0), "this statement");
        }
    }

    private static CCJSqlParser newParser() {
        return new CCJSqlParser(new PreparedProvider("")).withDialect(Dialect.POSTGRESQL);
    }

    private static ReadFailure at(PreparedText prepared, ParseException failure) {
        if (failure.currentToken == null || failure.currentToken.next == null) {
            return new ReadFailure(Problem.NOT_UNDERSTOOD, prepared.origin(0), "this statement");
        }
        int column = failure.currentToken.next.beginColumn - 1;
        SourceSpan origin = prepared.origin(column);
        return new ReadFailure(Problem.SYNTAX, origin, "\"" + word(prepared, column) + "\"");
    }

    private static String word(PreparedText prepared, int column) {
        String text = prepared.text();
        int end = column < text.length() ? text.indexOf(' ', column) : -1;
        return end < 0 ? "the end" : text.substring(column, end);
    }

    private static void compare(PreparedText prepared, String spelled) {
        List<String> given = tokens(prepared.text());
        List<String> understood = tokens(spelled);
        if (!given.equals(understood)) {
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, prepared.origin(0), "this statement");
        }
    }

    private static List<String> tokens(String text) {
        SourceFile file = new SourceFile("", text);
        return Lexer.read(file, new Problems(file)).tokens().stream()
                .map(Token::value)
                .toList();
    }
}
