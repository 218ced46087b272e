package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.Statement.Passed;

/** Passes over the psql lines that pg_dump writes around a dump, and refuses every other psql command. */
final class PsqlReader {
    private PsqlReader() {}

    static Statement read(RawStatement raw) {
        Token token = raw.first();
        if (token.kind() == Token.Kind.COPY_DATA) {
            return new Passed(token.span(), Passed.Reason.ROWS);
        }
        String command = token.value().split("\\s", 2)[0];
        if (command.equals("\\restrict") || command.equals("\\unrestrict")) {
            return new Passed(token.span(), Passed.Reason.SESSION);
        }
        throw new ReadFailure(
                Problem.REFUSED, token.span(), "psql command " + command, "take it out of the canonical file");
    }
}
