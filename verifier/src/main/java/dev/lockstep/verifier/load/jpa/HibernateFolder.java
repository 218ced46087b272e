package dev.lockstep.verifier.load.jpa;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars of one version of Hibernate and of what it needs.
 *
 * @param jars in the order of their names
 */
record HibernateFolder(List<Path> jars) {
    HibernateFolder {
        jars = List.copyOf(jars);
    }

    /** Lists the jars of a folder. */
    static HibernateFolder of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            if (jars.stream().noneMatch(jar -> jar.getFileName().toString().startsWith("hibernate-core-"))) {
                throw new EnvironmentException("the folder " + folder + " holds no hibernate-core jar: point "
                        + HibernateLoader.FOLDER_PROPERTY + " at the folder lib/hibernate of Lockstep");
            }
            return new HibernateFolder(jars);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "the folder with Hibernate's jars cannot be read: " + folder + ": point "
                            + HibernateLoader.FOLDER_PROPERTY + " at the folder lib/hibernate of Lockstep",
                    e);
        }
    }
}
