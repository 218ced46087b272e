package dev.lockstep.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of Lockstep, as the build wrote it down. */
public final class ToolVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"lockstep " + number()};
    }

    static String number() {
        try (InputStream in = Objects.requireNonNull(ToolVersion.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
