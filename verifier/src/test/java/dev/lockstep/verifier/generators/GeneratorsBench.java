package dev.lockstep.verifier.generators;

import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lets other generators and Lockstep make models of the same schemas, and counts what each keeps. */
public final class GeneratorsBench {
    private GeneratorsBench() {}

    /**
     * Takes the program of Lockstep, the folder with Hibernate Tools, how often to measure, the folder to work in, and
     * the schemas.
     */
    public static void main(String[] arguments) throws IOException {
        Path lockstep = Path.of(arguments[0]);
        List<Generator> generators = generators(Path.of(arguments[1]));
        int runs = Integer.parseInt(arguments[2]);
        Path folder = Path.of(arguments[3]);
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            List<SchemaUnderTest> schemas = Arrays.stream(arguments)
                    .skip(4)
                    .map(file -> SchemaUnderTest.load(Path.of(file), server))
                    .toList();
            for (Generator generator : generators) {
                List<String> notes = new ArrayList<>();
                say(Row.heading(generator.name()));
                for (SchemaUnderTest schema : schemas) {
                    Path place = Files.createTempDirectory(folder, schema.name());
                    Row row = new Contest(generator, schema, lockstep, place).row(runs);
                    say(List.of(row.line()));
                    notes.add(row.note());
                }
                say(List.of(""));
                say(notes);
                say(List.of(""));
            }
        }
    }

    private static List<Generator> generators(Path hibernateTools) {
        String requirements = TestResource.text("sqlacodegen-requirements.txt");
        return List.of(
                new Sqlacodegen(PythonEnvironment.holding(PythonStack.SQLALCHEMY, requirements)
                        .interpreter()),
                new Inspectdb(PythonEnvironment.own(PythonStack.DJANGO).interpreter()),
                new HibernateTools(hibernateTools));
    }

    private static void say(List<String> lines) {
        lines.forEach(System.out::println);
    }
}
