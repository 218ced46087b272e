package dev.lockstep.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.LoadStep;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceMap;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.report.Report;
import dev.lockstep.verifier.report.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class VerificationTest {
    private static final String CANONICAL =
            "CREATE TABLE stocks (symbol text);\nCREATE INDEX by_symbol ON stocks (symbol)";
    private static final ObjectPath STOCKS = ObjectPath.table(QualifiedName.inPublic("stocks"));
    private static final ObjectPath BY_SYMBOL =
            new ObjectPath(ObjectKind.INDEX, List.of("public", "stocks", "by_symbol"));

    private static ThrowawayServer server;
    private static Schema parsed;

    @BeforeAll
    static void start() {
        server = ThrowawayServer.start(ServerSettings.ofThisProcess());
        parsed = new TrialDatabases(server, List.of())
                .load("parsed", script(CANONICAL))
                .catalog();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTargetThatBuildsTheSameIsClean() {
        Report report = verify(new TargetTrial("django", sqlLoader(CANONICAL), Map.of(), Map.of()));
        assertThat(report.text()).isEqualTo("""
                        parsed model: 0 differences in 3 objects (1 table, 1 column, 1 index)
                        printed model: 0 differences in 3 objects (1 table, 1 column, 1 index)
                        django: 0 differences in 3 objects (1 table, 1 column, 1 index)
                        """);
        assertThat(report.outcome()).isEqualTo(Report.Outcome.CLEAN);
    }

    @Test
    void aDifferenceIsDriftAndNamesBothPlaces() {
        Report report = verify(new TargetTrial(
                "django",
                sqlLoader(CANONICAL.replace("symbol text", "symbol integer")),
                Map.of(),
                Map.of(STOCKS, "options/models.py")));
        assertThat(report.text()).endsWith("""
                        django: 1 difference in 3 objects (1 table, 1 column, 1 index)
                          column stocks.symbol: type: expected text, found integer
                            schema.sql:1  options/models.py
                        """);
        assertThat(report.outcome()).isEqualTo(Report.Outcome.FINDINGS);
        assertThat(report.json()).contains("\"object\": \"stocks.symbol\"", "\"canonicalLine\": 1");
    }

    @Test
    void aDeclaredOmissionIsNoDrift() {
        Loader withoutIndex = sqlLoader("CREATE TABLE stocks (symbol text)");
        Report report = verify(new TargetTrial("django", withoutIndex, Map.of(BY_SYMBOL, "no words for it"), Map.of()));
        assertThat(report.isClean()).isTrue();
        assertThat(subject(report, "django").omissions()).hasSize(1);
        assertThat(report.text()).contains("omitted: index stocks.by_symbol (no words for it)");
    }

    @Test
    void anOmissionThatIsNoneIsReported() {
        Report report =
                verify(new TargetTrial("django", sqlLoader(CANONICAL), Map.of(BY_SYMBOL, "no words for it"), Map.of()));
        assertThat(report.outcome()).isEqualTo(Report.Outcome.FINDINGS);
        assertThat(subject(report, "django").wrongOmissions()).hasSize(1);
    }

    @Test
    void aTargetThatCannotBeCheckedIsNeverClean() {
        Loader broken = database -> {
            throw new EnvironmentException("no Python 3.11 on this machine");
        };
        Report report = verify(new TargetTrial("django", broken, Map.of(), Map.of()));
        assertThat(report.outcome()).isEqualTo(Report.Outcome.NOT_DONE);
        assertThat(report.isClean()).isFalse();
        assertThat(report.text()).contains("django: not checked: no Python 3.11 on this machine");
    }

    @Test
    void whatALoaderObjectsToIsReportedBesideTheDifferences() {
        Loader objecting =
                database -> Loader.Loaded.withoutRows(List.of(new Loader.Finding("Stock", "cannot be saved")));
        Report report = verify(new TargetTrial("jpa", objecting, Map.of(), Map.of()));
        assertThat(report.text()).contains("jpa: 1 difference, 1 finding in", "  Stock: cannot be saved", "missing: ");
    }

    @Test
    void rowsAreCountedAndTablesWithoutOneAreListed() {
        Loader.Finding reason = new Loader.Finding("model Stock", "no value is known for symbol");
        Loader trying = database ->
                new Loader.Loaded(sqlLoader(CANONICAL).load(database).findings(), List.of(reason), OptionalInt.of(2));
        Report report = verify(new TargetTrial("jpa", trying, Map.of(), Map.of()));
        assertThat(report.isClean()).isTrue();
        assertThat(report.text()).endsWith("""
                        jpa: 0 differences in 3 objects (1 table, 1 column, 1 index), 2 rows written and read, 1 not tried
                          no row tried: model Stock: no value is known for symbol
                        """);
        assertThat(report.json())
                .contains("\"rows\": 2", "\"notProven\": [\n        \"model Stock: no value is known for symbol\"");
    }

    @Test
    void aPrintedModelThatDoesNotLoadIsAFinding() {
        Report report = Verification.run(
                new VerificationRequest(script(CANONICAL), parsed, sources(), script("CREATE TABLE ("), List.of()),
                server);
        assertThat(subject(report, Verification.PRINTED).findings()).hasSize(1);
        assertThat(subject(report, Verification.PRINTED).drift()).isNotEmpty();
    }

    @Test
    void aModelThatDoesNotSayWhatTheServerMadeIsReported() {
        Report report = Verification.run(
                new VerificationRequest(script(CANONICAL), Schema.EMPTY, sources(), script(CANONICAL), List.of()),
                server);
        assertThat(subject(report, Verification.PARSED).drift()).hasSize(1);
    }

    private static Report verify(TargetTrial target) {
        return Verification.run(
                new VerificationRequest(script(CANONICAL), parsed, sources(), script(CANONICAL), List.of(target)),
                server);
    }

    private static Subject subject(Report report, String name) {
        return report.subjects().stream()
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SourceMap<ObjectPath> sources() {
        return new SourceMap<>(new SourceFile("schema.sql", CANONICAL), Map.of(STOCKS, new SourceSpan(0, 10)));
    }

    private static SqlScript script(String text) {
        return new SqlScript(
                new SourceFile("schema.sql", text),
                List.of(text.split(";\n")).stream()
                        .map(sql -> new LoadStep(sql, new SourceSpan(0, text.length())))
                        .toList());
    }

    private static Loader sqlLoader(String sql) {
        return database -> {
            try (Connection connection = database.open();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return Loader.Loaded.withoutRows(List.of());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
