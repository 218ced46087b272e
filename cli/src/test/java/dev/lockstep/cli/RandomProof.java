package dev.lockstep.cli;

import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.project.Trials;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.random.RandomFile;
import dev.lockstep.verifier.load.django.DjangoLoader.Mode;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.Verification;
import dev.lockstep.verifier.report.Report;
import dev.lockstep.verifier.report.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Proves made-up files through every target, many of them in one run; a run that finds something is halved until it is
 * known which file it was, and that file is made as small as it can be.
 *
 * @param folder where projects are written
 */
record RandomProof(Path folder, ThrowawayServer server) {
    /** Each takes seconds; a file that is not the smallest says enough. */
    private static final int ATTEMPTS = 80;

    private static final String CONFIGURATION = """
            canonical: schema_canonical.sql
            targets:
              django: {output: django}
              jpa: {output: jpa, package: com.example.model}
              sqlalchemy: {output: sqlalchemy, package: models, migrations: alembic}
              pydantic: {out: pydantic/schemas.py}
            """;

    /**
     * A file that some target does not build as it says.
     *
     * @param finding the first thing found, as a person reads it
     */
    record Failure(RandomFile minimal, String finding) {
        String text() {
            return "-- " + minimal.name() + ": " + finding + "\n" + minimal.sql();
        }
    }

    /** What is wrong with the files, each named by the smallest file that fails in the same way. */
    List<Failure> failures(List<RandomFile> files) {
        if (finding(RandomFile.together(files)).isEmpty()) {
            return List.of();
        }
        if (files.size() == 1) {
            return List.of(shrunk(files.get(0)));
        }
        int half = files.size() / 2;
        List<Failure> failures = new ArrayList<>(failures(files.subList(0, half)));
        failures.addAll(failures(files.subList(half, files.size())));
        return failures.isEmpty() ? List.of(shrunk(RandomFile.together(files))) : failures;
    }

    private Failure shrunk(RandomFile file) {
        String kind = kind(finding(file).orElse("nothing any more"));
        AtomicInteger left = new AtomicInteger(ATTEMPTS);
        RandomFile minimal = file.shrunk(smaller -> left.getAndDecrement() > 0
                && finding(smaller).filter(found -> kind(found).equals(kind)).isPresent());
        return new Failure(minimal, finding(minimal).orElse(kind));
    }

    /** What is left of a finding without the names of the file. */
    private static String kind(String finding) {
        return finding.replaceAll("(?s)\n.*", "")
                .replaceAll("\"[^\"]*\"|'[^']*'|[0-9]+", "_")
                .replaceAll("\\b(f_|[a-z_]+\\.)\\S*", "_");
    }

    private Optional<String> finding(RandomFile file) {
        return findings(file).stream().findFirst();
    }

    /** Everything that is wrong with a file. */
    List<String> findings(RandomFile file) {
        try {
            Path project = Files.createTempDirectory(folder, file.name());
            Files.writeString(project.resolve("lockstep.yaml"), CONFIGURATION);
            Files.writeString(project.resolve("schema_canonical.sql"), file.sql());
            Runs.Result result = new Runs(project).run("sync", "--no-verify");
            return result.exitCode() == 0
                    ? findingsOf(report(project))
                    : List.of("sync ends with " + result.exitCode() + ": " + result.err());
        } catch (InputException rejected) {
            return List.of(rejected.diagnostics().get(0).message());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            return List.of("the proof breaks: " + e);
        }
    }

    private Report report(Path project) {
        Surroundings surroundings = new Surroundings(project, System.getenv(), System.out, System.err);
        ProjectReader reader = new ProjectReader(surroundings);
        ProjectChoice choice = new ProjectChoice(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), ProjectChoice.Unmodelled.CARRIED);
        Project read = reader.read(reader.requireConfiguration(choice), choice);
        return Verification.run(new Trials(read, Mode.FAST, surroundings).request(Emissions.of(read)), server);
    }

    private static List<String> findingsOf(Report report) {
        List<String> all = new ArrayList<>();
        for (Subject subject : report.subjects()) {
            String name = subject.name() + ": ";
            subject.notDone().ifPresent(reason -> all.add(name + reason));
            subject.findings()
                    .forEach(objection -> all.add(name + objection.message() + " (" + objection.about() + ")"));
            subject.drift().forEach(drift -> all.add(name + drift.difference().path() + " " + drift.words()));
            subject.omissions().forEach(omission -> all.add(name + "omits " + omission));
            subject.wrongOmissions().forEach(omission -> all.add(name + "omits what is there: " + omission));
        }
        return all;
    }
}
