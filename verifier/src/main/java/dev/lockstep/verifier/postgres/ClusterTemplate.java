package dev.lockstep.verifier.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The data folder that every run copies instead of running {@code initdb}, which takes seven times as long. */
final class ClusterTemplate {
    static final String SUPERUSER = "postgres";
    private static final String PASSWORD_FILE = "superuser.password";
    private static final String ONLY_WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Installation installation;
    private final ServerAccount account;

    ClusterTemplate(Installation installation, ServerAccount account) {
        this.installation = installation;
        this.account = account;
    }

    /** Runs {@code initdb} under the server's account, in a folder of its own that is then made private. */
    void initialise() throws IOException {
        Path template = Files.createDirectory(installation.template());
        Path password = Files.writeString(template.resolve(PASSWORD_FILE), Passwords.random());
        Files.setPosixFilePermissions(template, PosixFilePermissions.fromString("rwx------"));
        handTo(template);
        OneCommand.output(account.command(List.of(
                installation.program("initdb").toString(),
                "--pgdata=" + template.resolve("data"),
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--wal-segsize=1",
                "--no-sync",
                "--no-instructions")));
        Files.writeString(template.resolve("data").resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
        if (account.owner().isPresent()) {
            OneCommand.output(List.of("chown", "-R", "0:0", template.toString()));
        }
    }

    String superuserPassword() throws IOException {
        return Files.readString(installation.template().resolve(PASSWORD_FILE));
    }

    /** Copies the initialised data folder to a place that is not there yet. */
    void copyTo(Path data) {
        OneCommand.output(
                List.of("cp", "-pR", installation.template().resolve("data").toString(), data.toString()));
        handTo(data);
    }

    private void handTo(Path folder) {
        account.owner().ifPresent(owner -> OneCommand.output(List.of("chown", "-R", owner, folder.toString())));
    }
}
