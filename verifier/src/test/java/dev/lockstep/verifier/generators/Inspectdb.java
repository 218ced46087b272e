package dev.lockstep.verifier.generators;

import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes Django models of a database; they are written as not managed, which is switched before they are used. */
record Inspectdb(Path python) implements Generator {
    @Override
    public String name() {
        return "inspectdb of Django 5.2.17";
    }

    @Override
    public Ours ours() {
        return Ours.DJANGO;
    }

    @Override
    public Program making(DatabaseAddress source, Path folder) {
        TestResource.copy("settings.py", folder);
        List<String> words =
                List.of(python.toString(), "-m", "django", "inspectdb", "--settings", "settings", "--pythonpath", ".");
        return new Program(words, folder, environment(source, "no"));
    }

    @Override
    public void finish(Program.Ended ended, Path folder) {
        Path made = folder.resolve("made");
        TestResource.write(made.resolve("__init__.py"), "");
        TestResource.write(made.resolve("models.py"), ended.output().replace("managed = False", "managed = True"));
    }

    @Override
    public List<Finding> create(Path folder, DatabaseAddress database) {
        TestResource.copy("create_models.py", folder);
        return Generator.failures(
                new Program(List.of(python.toString(), "create_models.py"), folder, environment(database, "yes"))
                        .run());
    }

    private static Map<String, String> environment(DatabaseAddress database, String made) {
        return Map.of(
                "LOCKSTEP_MADE", made,
                "LOCKSTEP_HOST", database.host(),
                "LOCKSTEP_PORT", Integer.toString(database.port()),
                "LOCKSTEP_DATABASE", database.database(),
                "LOCKSTEP_USER", database.user(),
                "LOCKSTEP_PASSWORD", database.password());
    }
}
