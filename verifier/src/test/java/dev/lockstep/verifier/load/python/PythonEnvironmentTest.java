package dev.lockstep.verifier.load.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonEnvironmentTest {
    private static final String DJANGO = "\"Django\":\"5.2.17\"";
    private static final String PSYCOPG = "\"psycopg\":\"3.3.6\"";
    /** Makes an environment whose own interpreter counts its calls, and says so in a file beside the fake. */
    private static final String MAKE = """
            mkdir -p "$4/bin"; echo made >> "${0%%/*}/made"
            printf '#!/bin/sh\\necho "$@" >> "%%s/pip"; %s\\n' "${0%%/*}" > "$4/bin/python"; chmod 700 "$4/bin/python"
            """;

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    @Test
    void withoutPythonTheMessageNamesTheVersionsNeeded() {
        refused(this::own)
                .hasMessage("there is no python3 on PATH, but Django 5.2.17 is installed for Python 3.10 to 3.14;"
                        + " install one of them, or name an interpreter that has Django in lockstep.yaml");
    }

    @Test
    void anOldPythonIsNamedWithItsVersion() throws IOException {
        Path python = FakePython.named(folder, "python3").saying("3.8.18", "").write();
        refused(this::own).hasMessageStartingWith(python + " is Python 3.8.18, but Django 5.2.17 is installed for");
        refused(() -> PythonEnvironment.named(PythonStack.DJANGO, python))
                .hasMessage(python + " is Python 3.8.18, but Django 5.2.17 needs Python 3.10 or later; name a later"
                        + " one in lockstep.yaml");
    }

    @Test
    void aLaterPythonUnderAnotherNameIsTaken() throws IOException {
        FakePython.named(folder, "python3").saying("3.9.1", "").write();
        Path later = FakePython.named(folder, "python3.12").saying("3.12.1", "").write();
        assertThat(PythonEnvironment.suitable(PythonStack.DJANGO, List.of(folder))
                        .executable())
                .isEqualTo(later);
    }

    @Test
    void aPythonThatGivesNoAnswerIsPassedOver() throws IOException {
        FakePython.named(folder, "python3").whenAsked("echo nonsense").write();
        FakePython.named(folder, "python3.13")
                .whenAsked("echo not set >&2; exit 127")
                .write();
        refused(this::own).hasMessageStartingWith("there is no python3 on PATH");
    }

    @Test
    void aMissingVenvModuleIsNamed() throws IOException {
        Path python = pythonThatMakes("echo \"$0: No module named venv\" >&2; exit 1");
        refused(this::own)
                .hasMessage(python + " (Python 3.11.2) cannot make a virtual environment for Django 5.2.17 because its"
                        + " venv module is missing; install it (python3-venv on Debian and Ubuntu) or name an"
                        + " interpreter that has Django 5.2.17 in lockstep.yaml");
        pythonThatMakes("echo 'not created successfully because ensurepip is not available'; exit 1");
        refused(this::own).hasMessageContaining("because its venv module is missing");
    }

    @Test
    void whatPipSaidLastIsToldWithoutSecrets() throws IOException {
        Path python =
                pythonThatMakes(MAKE.formatted("echo no route to https://me:hidden@pypi.example/simple >&2; exit 1"));
        refused(this::own)
                .hasMessage("pip could not install Django 5.2.17 for " + python
                        + " (Python 3.11.2) (no route to https://pypi.example/simple); check the network and pip's"
                        + " configuration, or name an interpreter that has Django 5.2.17 in lockstep.yaml");
        assertThat(folders(cache.resolve("python"))).isEmpty();
    }

    @Test
    void theSecondRunStartsNeitherVenvNorPip() throws IOException {
        pythonThatMakes(MAKE.formatted("exit 0"));
        Path first = own().interpreter();
        Path second = own().interpreter();
        assertThat(second).isEqualTo(first).isExecutable();
        assertThat(folder.resolve("made")).hasContent("made");
        assertThat(Files.readAllLines(folder.resolve("pip")))
                .singleElement()
                .asString()
                .startsWith("-I -m pip install")
                .contains("--require-hashes --only-binary :all:");
    }

    @Test
    void twoRunsAtOnceMakeOneEnvironment() throws IOException {
        pythonThatMakes(MAKE.formatted("sleep 0.3; exit 0"));
        List<CompletableFuture<Path>> runs = List.of(
                CompletableFuture.supplyAsync(() -> own().interpreter()),
                CompletableFuture.supplyAsync(() -> own().interpreter()));
        assertThat(runs.get(0).join()).isEqualTo(runs.get(1).join()).isExecutable();
        assertThat(folder.resolve("made")).hasContent("made");
    }

    @Test
    void aHalfMadeEnvironmentOfAKilledRunIsMadeAgain() throws IOException {
        pythonThatMakes(MAKE.formatted("exit 0"));
        Path home = own().interpreter().resolve("../..").normalize();
        Path aside = home.resolveSibling(home.getFileName() + ".part");
        Files.move(home, aside);
        Files.delete(aside.resolve("bin/python"));
        assertThat(own().interpreter()).isExecutable();
        assertThat(aside).doesNotExist();
    }

    @Test
    void anotherPythonVersionHasAnEnvironmentOfItsOwn() throws IOException {
        pythonThatMakes(MAKE.formatted("exit 0"));
        Path first = own().interpreter();
        FakePython.named(folder, "python3")
                .saying("3.12.1", "")
                .whenMakingAnEnvironment(MAKE.formatted("exit 0"))
                .write();
        assertThat(own().interpreter()).isNotEqualTo(first);
    }

    @Test
    void aNamedInterpreterMustHaveDjangoAndItsDriver() throws IOException {
        Path python = FakePython.named(folder, "py").saying("3.11.2", PSYCOPG).write();
        refused(() -> PythonEnvironment.named(PythonStack.DJANGO, python))
                .hasMessage(python + " (Python 3.11.2) has no Django, but the Django models are tried with Django 5.2"
                        + " or 6; install it there, or name no interpreter and Lockstep makes an environment of its"
                        + " own");
        FakePython.named(folder, "py")
                .saying("3.11.2", "\"Django\":\"4.2.1\"," + PSYCOPG)
                .write();
        refused(() -> PythonEnvironment.named(PythonStack.DJANGO, python))
                .hasMessageContaining("has Django 4.2.1, but");
        FakePython.named(folder, "py").saying("3.11.2", DJANGO).write();
        refused(() -> PythonEnvironment.named(PythonStack.DJANGO, python)).hasMessageContaining("has no psycopg, but");
        FakePython.named(folder, "py").saying("3.11.2", DJANGO + "," + PSYCOPG).write();
        assertThat(PythonEnvironment.named(PythonStack.DJANGO, python).interpreter())
                .isEqualTo(python);
    }

    @Test
    void aNamedFileThatIsNoInterpreterIsRefused() {
        Path missing = folder.resolve("python");
        refused(() -> PythonEnvironment.named(PythonStack.DJANGO, missing))
                .hasMessage(missing + " does not run as a Python interpreter; name one of Python 3.10 or later that"
                        + " has Django 5.2.17");
    }

    private PythonEnvironment own() {
        return PythonEnvironment.own(PythonStack.DJANGO, List.of(folder), cache);
    }

    private Path pythonThatMakes(String script) throws IOException {
        return FakePython.named(folder, "python3")
                .saying("3.11.2", "")
                .whenMakingAnEnvironment(script)
                .write();
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (var entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(EnvironmentException.class);
    }
}
