package dev.lockstep.verifier.postgres;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A server process with its guardian and its folder. */
final class RunningCluster {
    private static final String HOST = "127.0.0.1";
    private static final int ATTEMPTS = 5;
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Map<String, String> PARAMETERS = new TreeMap<>(Map.ofEntries(
            Map.entry("listen_addresses", HOST),
            Map.entry("unix_socket_directories", ""),
            // The data is thrown away: nothing needs to survive a crash of the machine.
            Map.entry("fsync", "off"),
            Map.entry("synchronous_commit", "off"),
            Map.entry("full_page_writes", "off"),
            Map.entry("autovacuum", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("jit", "off"),
            // Shared memory as files of the data folder goes away with it; a schema of 1,400 tables needs the locks.
            Map.entry("dynamic_shared_memory_type", "mmap"),
            Map.entry("max_locks_per_transaction", "1024"),
            Map.entry("temp_file_limit", "1GB"),
            Map.entry("TimeZone", "UTC"),
            Map.entry("log_timezone", "UTC")));

    private final Guardian guardian;
    private final RunFolder folder;
    private final DatabaseAddress superuser;
    private boolean closed;

    private RunningCluster(Guardian guardian, RunFolder folder, DatabaseAddress superuser) {
        this.guardian = guardian;
        this.folder = folder;
        this.superuser = superuser;
    }

    DatabaseAddress superuser() {
        return superuser;
    }

    static RunningCluster start(ServerSettings settings) {
        ServerAccount account = ServerAccount.ofThisProcess();
        CacheFolder cache = CacheFolder.open(settings.cache());
        Installation installation =
                Installation.of(BinariesJar.find(settings.binaries(), settings.version()), cache, account);
        Instant deadline = Instant.now().plus(settings.startLimit());
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<RunningCluster> started = tryToStart(installation, cache, account, deadline);
                if (started.isPresent()) {
                    return started.get();
                }
            }
        } catch (IOException e) {
            throw new EnvironmentException("cannot start Postgres: " + e.getMessage(), e);
        }
        throw new EnvironmentException("found no free port for Postgres on " + HOST + "; try again");
    }

    /** Empty when another process took the port between our choosing it and the server's binding to it. */
    private static Optional<RunningCluster> tryToStart(
            Installation installation, CacheFolder cache, ServerAccount account, Instant deadline) throws IOException {
        ClusterTemplate template = new ClusterTemplate(installation, account);
        RunFolder folder = RunFolder.create(cache, account);
        RunningCluster cluster;
        try {
            template.copyTo(folder.data());
            int port = freePort();
            Guardian guardian = Guardian.start(folder.path(), account.command(command(installation, folder, port)));
            cluster = new RunningCluster(
                    guardian,
                    folder,
                    new DatabaseAddress(
                            HOST, port, "postgres", ClusterTemplate.SUPERUSER, template.superuserPassword()));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
        return cluster.isUpBefore(deadline) ? Optional.of(cluster) : Optional.empty();
    }

    private static List<String> command(Installation installation, RunFolder folder, int port) {
        List<String> words = new ArrayList<>(List.of(
                installation.program("postgres").toString(),
                "-D",
                folder.data().toString(),
                "-p",
                Integer.toString(port)));
        PARAMETERS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }

    private boolean isUpBefore(Instant deadline) throws IOException {
        while (!ServerProcess.isReady(folder.data())) {
            if (guardian.serverHasEnded()) {
                return endedForItsPort();
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure("Postgres did not start in time", closeAndReadLog());
            }
            pause();
        }
        return true;
    }

    /** False when another process took the port; any other end is a failure. */
    private boolean endedForItsPort() throws IOException {
        String log = closeAndReadLog();
        if (log.contains("could not bind")) {
            return false;
        }
        throw failure("Postgres ended while starting", log);
    }

    private String closeAndReadLog() throws IOException {
        String log = Files.exists(folder.log()) ? Files.readString(folder.log()) : "";
        close();
        return log;
    }

    private static EnvironmentException failure(String what, String log) {
        return new EnvironmentException(what + ": " + OneCommand.lastPart(log));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException("interrupted while Postgres was starting", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends the server and removes its folder; does nothing the second time. */
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            guardian.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }
}
