package dev.lockstep.verifier.load.jpa.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The queries that lie beside this class. */
final class Query {
    private Query() {}

    static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Query.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
