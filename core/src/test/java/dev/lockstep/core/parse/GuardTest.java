package dev.lockstep.core.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.StatementSplitter;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.Coverage;
import dev.lockstep.core.statement.Coverage.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.alter.Alter;
import org.junit.jupiter.api.Test;

/** No token of a modelled statement is lost, whoever loses it: a reader of ours or JSqlParser. */
class GuardTest {
    private static final SourceSpan HERE = new SourceSpan(0, 1);
    private static final String INTRUDER = " intruder ";

    @Test
    void aNameThatJSqlParserLosesIsAProblem() {
        PreparedText lossy = new PreparedText().add("ALTER TABLE t ADD CONSTRAINT lost UNIQUE ( a )", HERE);

        assertThatThrownBy(() -> SqlGrammar.parse(lossy, Alter.class)).isInstanceOf(ReadFailure.class);
    }

    @Test
    void aStatementThatJSqlParserGivesUpOnIsAProblem() {
        PreparedText unsupported = new PreparedText().add("ALTER INDEX i RENAME TO j", HERE);

        assertThatThrownBy(() -> SqlGrammar.parse(unsupported, Alter.class)).isInstanceOf(ReadFailure.class);
    }

    @Test
    void whatAReaderLeavesInBracketsIsAProblem() {
        TokenCursor cursor = TokenCursor.over(tokens("a (b, c) d"));
        cursor.next();
        TokenCursor inside = cursor.brackets();
        inside.next();
        cursor.next();

        assertThat(cursor.atEnd()).isTrue();
        assertThatThrownBy(cursor::expectAllRead).isInstanceOf(ReadFailure.class);
    }

    @Test
    void aWordPutIntoAStatementIsRefusedOrSeenInWhatItSays() throws IOException {
        Path probes = Path.of(System.getProperty("lockstep.root"), "core/src/test/resources/probes/probes.sql");
        String text = Files.readString(probes);
        SourceFile file = new SourceFile("probes.sql", text);
        List<String> lost = new ArrayList<>();
        for (RawStatement raw : StatementSplitter.split(tokens(text))) {
            if (keepsEveryWord(raw, file)) {
                lost.addAll(lostWords(raw, file));
            }
        }
        assertThat(lost).isEmpty();
    }

    /** A guard's condition, the expression that converts rows and the names of arguments leave nothing. */
    private static boolean keepsEveryWord(RawStatement raw, SourceFile file) {
        boolean modelled = StatementReader.read(raw, file, new Problems(file))
                .filter(statement -> Coverage.outcome(statement) == Outcome.MODELLED)
                .isPresent();
        boolean converts = raw.startsWith("alter", "table")
                && raw.tokens().stream().anyMatch(token -> token.isWord("type"))
                && raw.tokens().stream().anyMatch(token -> token.isWord("using"));
        return modelled && !converts && !raw.startsWith("do") && !raw.startsWith("drop", "function");
    }

    /** The statement with one more word behind each token, where that changes nothing. */
    private static List<String> lostWords(RawStatement raw, SourceFile file) {
        String sql = file.slice(raw.span());
        String said = said(sql).orElseThrow();
        List<String> lost = new ArrayList<>();
        for (Token token : raw.tokens()) {
            int place = token.end() - raw.span().start();
            String changed = sql.substring(0, place) + INTRUDER + sql.substring(place);
            if (said(changed).filter(said::equals).isPresent()) {
                lost.add(changed);
            }
        }
        return lost;
    }

    /** What one statement says, without its places. */
    private static Optional<String> said(String sql) {
        SourceFile file = new SourceFile("probe", sql);
        List<RawStatement> raw = StatementSplitter.split(tokens(sql));
        return StatementReader.read(raw.get(0), file, new Problems(file))
                .map(statement -> statement.toString().replaceAll("SourceSpan\\[[^]]*]", ""));
    }

    private static List<Token> tokens(String sql) {
        SourceFile file = new SourceFile("probe", sql);
        return Lexer.read(file, new Problems(file)).tokens();
    }
}
