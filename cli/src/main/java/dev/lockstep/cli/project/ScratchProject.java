package dev.lockstep.cli.project;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.config.PostgresSetting;
import dev.lockstep.cli.config.TargetSetting;
import dev.lockstep.cli.surroundings.Reason;
import dev.lockstep.cli.surroundings.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder that vanishes, for a canonical file that has no project. */
public final class ScratchProject implements AutoCloseable {
    private static final String JAVA_PACKAGE = "com.example.model";

    private Optional<Path> folder = Optional.empty();

    /**
     * A configuration with every target, one Django app and one Java package.
     *
     * @throws StopException when the command line names no canonical file
     */
    public Configuration configuration(ProjectReader reader, ProjectChoice choice) {
        if (choice.canonical().isEmpty()) {
            return reader.requireConfiguration(choice);
        }
        Path root = make();
        TargetSetting.SqlAlchemy models = TargetSetting.SqlAlchemy.in("sqlalchemy");
        return new Configuration(
                root,
                reader.absolute(choice.canonical().get()),
                PostgresSetting.of(choice.postgres()),
                Optional.of(new TargetSetting.Django("django", Map.of(), Optional.empty())),
                Optional.of(new TargetSetting.Jpa("jpa", JAVA_PACKAGE)),
                Optional.of(models),
                Optional.of(new TargetSetting.Pydantic("pydantic/schemas.py", models.packageName(), models)));
    }

    /** Whether the project is one of ours and its files are to be written anew. */
    public boolean isUsed() {
        return folder.isPresent();
    }

    private Path make() {
        try {
            Path made = Files.createTempDirectory("lockstep").toRealPath();
            // A signal ends the process without closing anything.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
            folder = Optional.of(made);
            return made;
        } catch (IOException e) {
            throw StopException.environment("no temporary folder can be made: " + Reason.of(e), e);
        }
    }

    @Override
    public void close() {
        folder.ifPresent(ScratchProject::delete);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> files = walked.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system's own clean-up of temporary files takes what is left.
            return;
        }
    }
}
