package dev.lockstep.verifier.load.jpa;

import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The compiled models together with Hibernate, the driver and our code that speaks to Hibernate, apart from the classes
 * of the tool.
 *
 * <p>Only types of the JDK pass between the two sides, because each has its own copy of every other class.
 */
final class ModelClasses implements AutoCloseable {
    private static final String RUN = "dev.lockstep.verifier.load.jpa.hibernate.HibernateRun";

    private final URLClassLoader loader;
    private final Path classes;

    private ModelClasses(URLClassLoader loader, Path classes) {
        this.loader = loader;
        this.classes = classes;
    }

    /**
     * Loads no class yet.
     *
     * @param classes where the compiled models are or will be
     */
    static ModelClasses of(HibernateFolder hibernate, Path classes, Path outputFolder) {
        List<URL> places = new ArrayList<>();
        places.add(url(classes));
        Path resources = outputFolder.resolve("src/main/resources");
        if (Files.isDirectory(resources)) {
            places.add(url(resources));
        }
        hibernate.jars().forEach(jar -> places.add(url(jar)));
        places.add(home(ModelClasses.class));
        places.add(home(PGSimpleDataSource.class));
        // The platform's loader as parent keeps out whatever else is on the class path of the tool.
        return new ModelClasses(
                new URLClassLoader("models", places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()),
                classes);
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Has Hibernate build and try the schema. */
    Loaded run(DatabaseAddress database, Consumer<String> phase) {
        Map<String, List<String>> given = Map.of(
                "url",
                List.of("jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database()),
                "user",
                List.of(database.user()),
                "password",
                List.of(database.password()),
                "classes",
                classNames());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            List<Map<String, String>> said = bridge().apply(given, phase);
            int rows = ofKind("row", said).size();
            return new Loaded(ofKind("finding", said), ofKind("not tried", said), OptionalInt.of(rows));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<Finding> ofKind(String kind, List<Map<String, String>> said) {
        return said.stream()
                .filter(line -> kind.equals(line.get("kind")))
                .map(line -> new Finding(line.getOrDefault("subject", ""), line.getOrDefault("message", "")))
                .toList();
    }

    /** The class implements this interface; only the copy of the class in the other loader does so here. */
    @SuppressWarnings("unchecked")
    private BiFunction<Map<String, List<String>>, Consumer<String>, List<Map<String, String>>> bridge() {
        try {
            return (BiFunction<Map<String, List<String>>, Consumer<String>, List<Map<String, String>>>)
                    loader.loadClass(RUN).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> classNames() {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> !name.endsWith("package-info"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new EnvironmentException("the compiled classes in " + classes + " cannot be read: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new EnvironmentException("the jars of Hibernate cannot be closed: " + e, e);
        }
    }
}
