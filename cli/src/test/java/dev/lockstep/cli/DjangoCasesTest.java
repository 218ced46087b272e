package dev.lockstep.cli;

import dev.lockstep.core.model.FormerNames;
import dev.lockstep.emitters.django.DjangoConfig;
import dev.lockstep.emitters.django.DjangoEmitter;
import dev.lockstep.verifier.load.django.DjangoLoader;
import dev.lockstep.verifier.load.django.DjangoLoader.Mode;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case, through the schema editor of real Django: created, compared, and tried with rows. */
@Tag("server")
class DjangoCasesTest {
    /** It has a name that Django cannot quote, which is refused. */
    private static final String REFUSED = "names/quoted-escaped-and-odd";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> djangoBuildsWhatTheCaseSays() throws IOException {
        return tests(name -> !CaseSchemas.isAboutReading(name));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> djangoBuildsWhatACaseAboutReadingSays() throws IOException {
        return tests(CaseSchemas::isAboutReading);
    }

    private Stream<DynamicTest> tests(Predicate<String> wanted) throws IOException {
        DjangoEmitter emitter = new DjangoEmitter(new DjangoConfig(Map.of("app", List.of("*"))), FormerNames.NONE);
        PythonEnvironment python = PythonEnvironment.own(PythonStack.DJANGO);
        List<String> names = CaseSchemas.names().stream()
                .filter(wanted)
                .filter(name -> !name.equals(REFUSED))
                .toList();
        return new CaseProof(emitter, output -> new DjangoLoader(python, output, Mode.FAST)).tests(names, folder);
    }
}
