package dev.lockstep.verifier.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.build.LoadStep;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class CanonicalLoaderTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<Extension> CITEXT =
            List.of(new Extension(new Identifier("citext"), QualifiedName.PUBLIC, Optional.empty()));

    private static ThrowawayServer server;

    @BeforeAll
    static void start() {
        server = ThrowawayServer.start(ServerSettings.ofThisProcess());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRejectedStatementNamesItsPlaceInTheFile() {
        String text =
                "CREATE TABLE a (id integer);\nCREATE TABLE b (\n  é text DEFAULT 'é',\n  total mony NOT NULL\n);\n";
        assertThatThrownBy(() -> load(text, LIMIT, List.of()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.diagnostics().get(0).render())
                                .startsWith("schema.sql:4:9: error[server-rejects]: Postgres rejects this statement:"
                                        + " type \"mony\" does not exist"));
    }

    @Test
    void aStatementThatHangsIsStoppedFromOutside() {
        String text = "SET statement_timeout = 0;\nSELECT pg_sleep(60);";
        assertThatThrownBy(() -> load(text, Duration.ofMillis(300), List.of()))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("the statement on line 2 of schema.sql");
    }

    @Test
    void whatOnlyASuperuserMayDoIsRejected() {
        assertThatThrownBy(() -> load("COPY pg_class TO PROGRAM 'cat'", LIMIT, List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void statementsAboutPreinstalledExtensionsPass() {
        String text = "CREATE EXTENSION citext;\nCOMMENT ON EXTENSION citext IS 'case-blind text';\n"
                + "CREATE TABLE a (name citext);";
        assertThatCode(() -> load(text, LIMIT, CITEXT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> load("CREATE EXTENSION file_fdw;", LIMIT, CITEXT))
                .isInstanceOf(InputException.class);
    }

    private static void load(String text, Duration limit, List<Extension> extensions) {
        List<LoadStep> steps = new ArrayList<>();
        int start = 0;
        for (String statement : text.split(";\n?")) {
            steps.add(new LoadStep(statement, new SourceSpan(start, start + statement.length())));
            start += statement.length() + 2;
        }
        new CanonicalLoader(server::endSessions, limit, extensions)
                .load(
                        new SqlScript(new SourceFile("schema.sql", text), steps),
                        server.createDatabase("load", extensions));
    }
}
