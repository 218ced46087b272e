package dev.lockstep.verifier.load.jpa;

import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.Loader.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The compilation of everything below {@code src/main/java} of an output folder, in this process.
 *
 * @param target where the class files go
 */
record JavaCompilation(Path outputFolder, List<Path> classPath, Path target) {
    // The jars of Hibernate name jars in their manifests that are not there; that is no fault of the emitted files.
    private static final List<String> OPTIONS = List.of(
            "-Xlint:all,-path", "-Werror", "-proc:none", "--release", "17", "-implicit:none", "-Xmaxwarns", "20");
    private static final String WARNINGS_ARE_ERRORS = "compiler.err.warnings.and.werror";

    JavaCompilation {
        classPath = List.copyOf(classPath);
    }

    /** Compiles; every error and every warning is a finding. */
    List<Finding> compile() {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new EnvironmentException(
                        "this Java runtime has no compiler: run Lockstep with a JDK, version 17 or newer"));
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(target));
            List<Path> sources = sources();
            if (!sources.isEmpty()) {
                compiler.getTask(
                                Writer.nullWriter(),
                                files,
                                said,
                                OPTIONS,
                                null,
                                files.getJavaFileObjectsFromPaths(sources))
                        .call();
            }
        } catch (IOException e) {
            throw new EnvironmentException("the Java files below " + outputFolder + " cannot be compiled: " + e, e);
        }
        return said.getDiagnostics().stream()
                .filter(JavaCompilation::counts)
                .map(this::finding)
                .toList();
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(outputFolder.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean counts(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() != Diagnostic.Kind.NOTE
                && diagnostic.getKind() != Diagnostic.Kind.OTHER
                && !WARNINGS_ARE_ERRORS.equals(diagnostic.getCode());
    }

    private Finding finding(Diagnostic<? extends JavaFileObject> diagnostic) {
        return new Finding(place(diagnostic), OneLine.of(diagnostic.getMessage(Locale.ROOT)));
    }

    private String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        if (source == null) {
            return "src/main/java";
        }
        Path file = outputFolder.toAbsolutePath().relativize(Path.of(source.toUri()));
        return file.toString().replace('\\', '/') + ":" + diagnostic.getLineNumber();
    }
}
