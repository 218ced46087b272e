package dev.lockstep.verifier.syntax;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;

/**
 * Lets Postgres say where the first syntax error of a file is. The server parses all of a query string before it runs
 * any of it; a mistake at the end of the string, made by us, sees to it that nothing ever runs.
 */
final class SyntaxOracle {
    private static final String MISTAKE = "\n;\n)";
    private static final Pattern PSQL_LINE = Pattern.compile("(?m)^\\\\.*$");

    private final Connection connection;

    /** @param connection one that sends simple queries as they are, to a server nobody needs */
    SyntaxOracle(Connection connection) {
        this.connection = connection;
    }

    /** The offset at which Postgres finds the first mistake; nothing when the text has none. */
    OptionalInt firstMistake(String text) throws SQLException {
        String sql = withoutPsql(text);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql + MISTAKE);
            throw new IllegalStateException("Postgres ran what was not to run");
        } catch (PSQLException refused) {
            int characters = position(refused);
            int offset = sql.offsetByCodePoints(0, Math.min(characters - 1, sql.codePointCount(0, sql.length())));
            return offset >= sql.length() ? OptionalInt.empty() : OptionalInt.of(offset);
        }
    }

    private static int position(PSQLException refused) throws PSQLException {
        if (refused.getServerErrorMessage() == null
                || refused.getServerErrorMessage().getPosition() == 0) {
            throw refused;
        }
        return refused.getServerErrorMessage().getPosition();
    }

    /** Commands of psql never reach a server; blanks in their place leave every other character where it is. */
    private static String withoutPsql(String text) {
        Matcher lines = PSQL_LINE.matcher(text);
        return lines.replaceAll(line -> " ".repeat(line.group().length()));
    }
}
