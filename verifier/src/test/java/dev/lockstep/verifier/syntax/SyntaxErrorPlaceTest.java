package dev.lockstep.verifier.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.Corpus;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.syntax.Mutation.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Mistakes made in real files are reported where they are. Two places are right, and neither is ours: the one that
 * Postgres reports, which is the first token that cannot follow what stands before it, and the one where the mistake
 * was made, which is where a person looks for it. They differ when the rest can be read differently for a while: behind
 * an open quote or parenthesis, and where the dropped token was one of several that are possible. Mistakes that Postgres
 * reads without complaint are no syntax errors and are not counted.
 */
@Tag("server")
class SyntaxErrorPlaceTest {
    private static final long SEED = 20261121;
    private static final int OF_EACH_KIND = 50;
    private static final List<String> FILES = List.of(
            "chinook.sql",
            "danbooru.sql",
            "dolphinscheduler.sql",
            "feedbin.sql",
            "flowable.sql",
            "gitlab.sql",
            "northwind.sql",
            "temporal.sql",
            "thingsboard-dump.sql",
            "thingsboard.sql");

    @Test
    void aMistakeIsReportedWhereItIs() throws SQLException {
        List<SourceFile> files =
                FILES.stream().map(Corpus::file).flatMap(Optional::stream).toList();
        Assumptions.assumeTrue(files.size() == FILES.size(), "skipped: the corpus is not here");
        Tally tally = new Tally();
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess());
                Connection connection = simple(server)) {
            Mutations mutations = new Mutations(files, SEED);
            SyntaxOracle oracle = new SyntaxOracle(connection);
            for (SourceFile file : files) {
                assertThat(oracle.firstMistake(file.text())).as(file.name()).isEmpty();
            }
            for (Kind kind : Kind.values()) {
                judge(mutations, kind, oracle, tally);
            }
        }
        System.out.println("measured: seed " + SEED + ", " + tally.figures());
        assertThat(tally.wrongLines).as(tally.details()).isEmpty();
        assertThat(tally.wrongColumns).as(tally.details()).hasSizeLessThanOrEqualTo(tally.judged * 5 / 100);
    }

    private static void judge(Mutations mutations, Kind kind, SyntaxOracle oracle, Tally tally) throws SQLException {
        int wanted = tally.judged + OF_EACH_KIND;
        while (tally.judged < wanted) {
            Mutation mutation = mutations.next(kind);
            OptionalInt mistake = oracle.firstMistake(mutation.file().text());
            if (mistake.isPresent()) {
                tally.judge(mutation, mistake.getAsInt());
            } else {
                tally.pass();
            }
        }
    }

    /** Sends a text of many statements as one query, which the driver otherwise cuts. */
    private static Connection simple(ThrowawayServer server) throws SQLException {
        DatabaseAddress address = server.createDatabase("syntax");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(address.database());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        return source.getConnection();
    }
}
