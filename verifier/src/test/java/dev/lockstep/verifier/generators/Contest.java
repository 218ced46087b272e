package dev.lockstep.verifier.generators;

import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.proof.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One schema through another generator and through Lockstep.
 *
 * @param lockstep our program
 * @param place an empty folder for what both make
 */
record Contest(Generator generator, SchemaUnderTest schema, Path lockstep, Path place) {
    /** Measures both in turn, so that a slow minute of the machine meets both, and puts the last models to use. */
    Row row(int runs) throws IOException {
        List<Program.Ended> others = new ArrayList<>();
        List<Program.Ended> ours = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            others.add(other(Files.createDirectories(other(run))));
            ours.add(ours(Files.createDirectories(project(run))));
        }
        Built other = schema.build(
                "other",
                database -> Loaded.withoutRows(
                        others.get(runs - 1).exitCode() == 0
                                ? generator.create(other(runs), database)
                                : List.of(new Finding(
                                        Generator.STOPPED, others.get(runs - 1).lastWords()))));
        Built own = schema.build("lockstep", generator.ours().loader(project(runs)));
        return new Row(
                schema.name(),
                schema.tally(other),
                other.loaded().findings(),
                schema.tally(own),
                new Row.Times(median(others), median(ours)));
    }

    private Path other(int run) {
        return place.resolve("other" + run);
    }

    private Path project(int run) {
        return place.resolve("lockstep" + run);
    }

    private Program.Ended other(Path folder) {
        Program.Ended ended = generator.making(schema.database(), folder).run();
        generator.finish(ended, folder);
        return ended;
    }

    private Program.Ended ours(Path project) {
        Program program = generator.ours().making(schema.text(), lockstep, project);
        Program.Ended ended = program.run();
        if (ended.exitCode() != 0) {
            throw new EnvironmentException(program.words() + " ended with " + ended.exitCode() + ": " + ended.talk());
        }
        return ended;
    }

    private static long median(List<Program.Ended> runs) {
        return runs.stream()
                .map(Program.Ended::milliseconds)
                .sorted()
                .skip((runs.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}
