package dev.lockstep.verifier.generators;

import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes entities of a database, with its detection of many-to-many tables switched off.
 *
 * @param programs the folder that holds our two classes in {@code classes} and Hibernate in {@code lib}
 */
record HibernateTools(Path programs) implements Generator {
    private static final String MADE = "made";
    private static final String CLASSES = "classes";

    @Override
    public String name() {
        return "Hibernate Tools 7.2.0.CR2";
    }

    @Override
    public Ours ours() {
        return Ours.JPA;
    }

    @Override
    public Program making(DatabaseAddress source, Path folder) {
        return new Program(java(classPath(), "ReverseEngineering", source, MADE), folder, Map.of());
    }

    @Override
    public List<Finding> create(Path folder, DatabaseAddress database) {
        Program.Ended compiled = compilation(folder).run();
        if (compiled.exitCode() != 0) {
            String error = compiled.talk().lines().findFirst().orElse("");
            return List.of(new Finding(STOPPED, "does not compile: " + error));
        }
        String path = CLASSES + File.pathSeparator + classPath();
        return Generator.failures(new Program(java(path, "CreateSchema", database, CLASSES), folder, Map.of()).run());
    }

    private Program compilation(Path folder) {
        List<String> words = new ArrayList<>(List.of(tool("javac"), "-nowarn", "-proc:none", "-d", CLASSES));
        words.addAll(List.of("-cp", classPath()));
        try (Stream<Path> files = Files.walk(folder.resolve(MADE))) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Program(words, folder, Map.of());
    }

    private static List<String> java(String classPath, String main, DatabaseAddress database, String written) {
        String url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database();
        return List.of(tool("java"), "-cp", classPath, main, url, database.user(), database.password(), written);
    }

    private String classPath() {
        return programs.resolve(CLASSES) + File.pathSeparator + programs.resolve("lib") + File.separator + "*";
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
