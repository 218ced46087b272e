package dev.lockstep.verifier.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.model.Extension;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class ThrowawayServerTest {
    private static final ServerSettings SETTINGS = ServerSettings.ofThisProcess();

    @Test
    void aDatabaseIsEmptyAndItsRoleIsNoSuperuser() throws SQLException {
        try (ThrowawayServer server = ThrowawayServer.start(SETTINGS);
                Connection connection = server.createDatabase("test").open()) {
            assertThat(answer(connection, "SELECT version()")).startsWith("PostgreSQL 17");
            assertThat(answer(
                            connection,
                            "SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles"
                                    + " WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(answer(connection, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aRoleReachesNoDatabaseButItsOwn() throws SQLException {
        try (ThrowawayServer server = ThrowawayServer.start(SETTINGS)) {
            DatabaseAddress first = server.createDatabase("first");
            DatabaseAddress second = server.createDatabase("second");
            DatabaseAddress trespasser =
                    new DatabaseAddress(first.host(), first.port(), second.database(), first.user(), first.password());
            assertThatThrownBy(trespasser::open).hasMessageContaining("permission denied");
            DatabaseAddress guesser =
                    new DatabaseAddress(first.host(), first.port(), first.database(), first.user(), "guess");
            assertThatThrownBy(guesser::open).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void extensionsAreInstalledBeforeTheRoleSeesTheDatabase() throws SQLException {
        List<Extension> wanted = List.of(
                new Extension(new Identifier("citext"), new Identifier("public"), Optional.empty()),
                new Extension(new Identifier("uuid-ossp"), new Identifier("extras"), Optional.empty()));
        try (ThrowawayServer server = ThrowawayServer.start(SETTINGS);
                Connection connection = server.createDatabase("test", wanted).open()) {
            assertThat(answer(connection, "SELECT 'A'::public.citext = 'a'")).isEqualTo("t");
            assertThat(answer(connection, "SELECT extras.uuid_nil()")).startsWith("00000000");
        }
    }

    @Test
    void anUnknownExtensionIsAnEnvironmentProblem() {
        List<Extension> wanted =
                List.of(new Extension(new Identifier("postgis"), new Identifier("public"), Optional.empty()));
        try (ThrowawayServer server = ThrowawayServer.start(SETTINGS)) {
            assertThatThrownBy(() -> server.createDatabase("test", wanted))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("postgis");
        }
    }

    @Test
    void endingTheSessionsOfADatabaseEndsAStatementThatHangs() throws SQLException {
        try (ThrowawayServer server = ThrowawayServer.start(SETTINGS)) {
            DatabaseAddress database = server.createDatabase("test");
            try (Connection connection = database.open()) {
                Thread watchdog = new Thread(() -> server.endSessions(database));
                watchdog.start();
                assertThatThrownBy(() -> answer(connection, "SELECT pg_sleep(60)"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Path runs = SETTINGS.cache().resolve("runs");
        ThrowawayServer server = ThrowawayServer.start(SETTINGS);
        List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
        // Servers of other processes come and go beside it.
        List<Path> during = folders(runs).stream()
                .filter(folder -> children.stream().anyMatch(child -> names(child, folder)))
                .toList();
        server.close();
        server.close();
        assertThat(during).isNotEmpty();
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(during).noneMatch(Files::exists);
    }

    @Test
    void aServerOfADeadOwnerIsSweptByTheNextStart() throws IOException {
        Path abandoned = SETTINGS.cache().resolve("runs").resolve("abandoned");
        Files.createDirectories(abandoned.resolve("data"));
        Files.createFile(abandoned.resolve("owner.lock"));
        ThrowawayServer.start(SETTINGS).close();
        assertThat(abandoned).doesNotExist();
    }

    @Test
    void aFolderWithoutBinariesIsAnEnvironmentProblem(@TempDir Path empty) {
        ServerSettings settings = SETTINGS.withBinaries(empty);
        assertThatThrownBy(() -> ThrowawayServer.start(settings))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("no Postgres 17 binaries for");
    }

    @Test
    void aCacheThatOthersMayWriteToIsRefused(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        ServerSettings settings = SETTINGS.withCache(folder);
        assertThatThrownBy(() -> ThrowawayServer.start(settings))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("may be written to by other users");
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean names(ProcessHandle process, Path folder) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    private static List<Path> folders(Path runs) throws IOException {
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }
}
