package dev.lockstep.cli;

import dev.lockstep.emitters.jpa.JpaConfig;
import dev.lockstep.emitters.jpa.JpaEmitter;
import dev.lockstep.verifier.load.jpa.HibernateLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case, through real Hibernate: created, validated, in need of no update, compared, and tried with rows. */
@Tag("server")
class JpaCasesTest {
    private static final Path HIBERNATE =
            Path.of(System.getProperty(HibernateLoader.FOLDER_PROPERTY, "../verifier/target/lib/hibernate"));

    /** It has a name that Hibernate cannot carry, which is refused. */
    private static final String REFUSED = "names/quoted-escaped-and-odd";

    /** One case at least of each kind of object and way to say it. */
    private static final List<String> CHOSEN = List.of(
            "carried/functions-whose-bodies-name-what-comes-later",
            "carried/views-functions-triggers-and-policies",
            "columns/a-numbered-key-that-refers-to-another-row",
            "columns/defaults-and-where-they-end",
            "columns/identity-in-a-composite-key",
            "columns/serial-in-both-spellings",
            "comments/on-every-modelled-object",
            "constraints/every-clause-of-a-key",
            "constraints/foreign-keys-to-times-of-a-precision",
            "constraints/keys-and-indexes-of-one-column",
            "constraints/names-that-postgres-implies",
            "constraints/references-to-unique-columns",
            "dumps/search-path-says-where-objects-go",
            "indexes/every-clause",
            "partitions/changes-of-the-parent-reach-the-partitions",
            "partitions/every-bound-and-sub-partitions",
            "tables/an-heir-named-before-the-table-whose-sequence-it-shares",
            "types/composite-range-and-typed-tables",
            "types/every-spelling-of-a-built-in-type",
            "types/intervals-and-arrays-in-full",
            "types/keys-of-arrays-of-declared-types",
            "types/keys-of-types-that-java-has-not",
            "types/times-of-day");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> hibernateBuildsWhatTheCaseSays() {
        return proof().tests(CHOSEN, folder);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> hibernateBuildsWhatEveryOtherCaseSays() throws IOException {
        List<String> others = CaseSchemas.names().stream()
                .filter(name -> !CHOSEN.contains(name) && !name.equals(REFUSED))
                .toList();
        return proof().tests(others, folder);
    }

    private static CaseProof proof() {
        JpaEmitter emitter = new JpaEmitter(new JpaConfig("com.example.model"));
        return new CaseProof(emitter, output -> new HibernateLoader(output, HIBERNATE));
    }
}
