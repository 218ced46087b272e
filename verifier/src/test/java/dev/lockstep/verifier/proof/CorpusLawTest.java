package dev.lockstep.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.Corpus;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.report.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Schemas of other people: the server makes the same of a file and of its model as it is printed, and the model says what
 * the server made of the file.
 */
@Tag("server")
class CorpusLawTest {
    private static ThrowawayServer server;

    @BeforeAll
    static void start() {
        server = ThrowawayServer.start(ServerSettings.ofThisProcess());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chinook.sql",
                "northwind.sql",
                "feedbin.sql",
                "temporal.sql",
                "danbooru.sql",
                "dolphinscheduler.sql",
                "flowable.sql",
                "thingsboard.sql",
                "thingsboard-dump.sql",
                "graphile.sql",
                "graphile-dump.sql"
            })
    void aFileAndItsModelBuildTheSame(String name) {
        prove(corpus(name), PostgresVersion.DEFAULT, server);
    }

    @Test
    void aFileForPostgres18AndItsModelBuildTheSame() {
        SourceFile file = withoutVectors(corpus("pagila.sql"));
        PostgresVersion version = PostgresVersion.V18;
        ServerSettings settings = ServerSettings.ofThisProcess().withVersion(version);
        try (ThrowawayServer newer = ThrowawayServer.start(settings)) {
            prove(file, version, newer);
        }
    }

    /** The embedded server lacks pgvector. */
    private static SourceFile withoutVectors(SourceFile file) {
        String text = file.text()
                .replace("public.vector(20)", "real[]")
                .replaceAll("(?m)^.*(EXTENSION.* vector | USING hnsw ).*$", "");
        return new SourceFile(file.name(), text);
    }

    @Test
    @Tag("long")
    void aFileOfFourteenThousandStatementsAndItsModelBuildTheSame() {
        prove(corpus("gitlab.sql"), PostgresVersion.DEFAULT, server);
    }

    @ParameterizedTest
    @CsvSource({"thingsboard.sql, thingsboard-dump.sql", "graphile.sql, graphile-dump.sql"})
    void aFileAndItsDumpPrintedFromTheirModelsBuildTheSame(String written, String dumped) {
        ParsedSchema first = CanonicalReader.read(corpus(written));
        ParsedSchema second = CanonicalReader.read(corpus(dumped));
        // Where the dump was made there were more extensions.
        TrialDatabases databases = new TrialDatabases(server, second.schema().extensions());

        Built expected = databases.load("written", printed(first));
        Built actual = databases.load("dumped", printed(second));

        assertThat(databases.compare(expected, actual).differences()).isEmpty();
    }

    private static void prove(SourceFile file, PostgresVersion version, ThrowawayServer server) {
        ParsedSchema parsed = CanonicalReader.read(file, version);
        VerificationRequest request = new VerificationRequest(
                SqlScript.of(parsed), parsed.schema(), parsed.sources(), printed(parsed), List.of());

        Report report = Verification.run(request, server);

        assertThat(report.isClean()).as(report.text()).isTrue();
    }

    private static SqlScript printed(ParsedSchema parsed) {
        SourceFile text = new SourceFile(Verification.PRINTED, SchemaPrinter.print(parsed.schema()));
        return SqlScript.of(CanonicalReader.read(text, parsed.version()));
    }

    private static SourceFile corpus(String name) {
        Optional<SourceFile> file = Corpus.file(name);
        Assumptions.assumeTrue(file.isPresent(), "skipped: there is no ../shared/corpus/" + name);
        return name.startsWith("graphile") ? loadable(file.orElseThrow()) : file.orElseThrow();
    }

    /** It takes an extension for there, and since Postgres 16 a parameter cannot be called json without quotes. */
    private static SourceFile loadable(SourceFile file) {
        String text = file.text().replaceAll("\\(json (jsonb?)\\)", "(\"json\" $1)");
        return new SourceFile(file.name(), "CREATE EXTENSION IF NOT EXISTS citext;\n" + text);
    }
}
