package dev.lockstep.verifier.load.jpa;

import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Builds a schema in an empty database the way Hibernate does, and tries every entity there. */
public final class HibernateLoader implements Loader {
    /** The system property that names the folder with Hibernate's jars. */
    public static final String FOLDER_PROPERTY = "lockstep.hibernate.dir";

    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Path outputFolder;
    private final Path hibernateDir;
    private final Duration limit;

    /**
     * Reads nothing yet.
     *
     * @param outputFolder holds {@code src/main/java} and {@code src/main/resources}
     * @param hibernateDir holds the jars of Hibernate and of what it needs, but no driver
     */
    public HibernateLoader(Path outputFolder, Path hibernateDir) {
        this(outputFolder, hibernateDir, LIMIT);
    }

    HibernateLoader(Path outputFolder, Path hibernateDir, Duration limit) {
        this.outputFolder = outputFolder;
        this.hibernateDir = hibernateDir;
        this.limit = limit;
    }

    @Override
    public Loaded load(DatabaseAddress database) {
        Path sources = outputFolder.resolve("src/main/java");
        if (!Files.isDirectory(sources)) {
            return Loaded.withoutRows(
                    List.of(new Finding(sources.toString(), "there is no such folder of Java files")));
        }
        HibernateFolder hibernate = HibernateFolder.of(hibernateDir);
        // On a hang the folder and the class loader are taken away from under the thread, so they belong to this one.
        try (ScratchFolder classes = ScratchFolder.create();
                ModelClasses models = ModelClasses.of(hibernate, classes.path(), outputFolder)) {
            JavaCompilation compilation = new JavaCompilation(outputFolder, hibernate.jars(), classes.path());
            return Watchdog.watch(limit, phase -> attempt(compilation, models, database, phase));
        }
    }

    private static Loaded attempt(
            JavaCompilation compilation, ModelClasses models, DatabaseAddress database, Consumer<String> phase) {
        phase.accept("compiling");
        List<Finding> problems = compilation.compile();
        return problems.isEmpty() ? models.run(database, phase) : Loaded.withoutRows(problems);
    }
}
