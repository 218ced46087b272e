package dev.lockstep.verifier.generators;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.diff.FactTally;
import dev.lockstep.core.lex.SourceReader;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.Built;
import dev.lockstep.verifier.proof.TrialDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that every generator gets, as text or loaded into a database.
 *
 * @param canonical the database and its catalog
 */
record SchemaUnderTest(String name, String text, TrialDatabases databases, Built canonical) {
    static SchemaUnderTest load(Path file, ThrowawayServer server) {
        try {
            ParsedSchema parsed = CanonicalReader.read(SourceReader.read(file.toString(), Files.readAllBytes(file)));
            TrialDatabases databases =
                    new TrialDatabases(server, parsed.schema().extensions());
            return new SchemaUnderTest(
                    String.valueOf(file.getFileName()).replaceFirst("\\.sql$", ""),
                    Files.readString(file),
                    databases,
                    databases.load("canonical", SqlScript.of(parsed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DatabaseAddress database() {
        return canonical.database();
    }

    Built build(String purpose, Loader loader) {
        return databases.load(purpose, loader);
    }

    FactTally tally(Built built) {
        return FactTally.of(
                canonical.catalog(),
                built.catalog(),
                databases.compare(canonical, built).differences());
    }
}
