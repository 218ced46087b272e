package dev.lockstep.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.cli.output.FileStanding.Standing;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectOutputTest {
    private static final List<WantedFile> FIRST = List.of(
            regenerated("models/a.py", "a1\n"),
            regenerated("models/b.py", "b1\n"),
            regenerated("models/deep/c.py", "c1\n"),
            WantedFile.of("models/migrations/0001_initial.py", "m1\n", Lifetime.WRITTEN_ONCE));
    private static final List<WantedFile> SECOND = List.of(
            regenerated("models/a.py", "a2\n"),
            regenerated("models/b.py", "b1\n"),
            regenerated("models/d.py", "d2\n"),
            WantedFile.of("models/migrations/0002_more.py", "m2\n", Lifetime.WRITTEN_ONCE));

    @TempDir
    Path root;

    @AfterEach
    void letSwapsRun() {
        SwapPoint.unwatch();
    }

    @Test
    void aFirstRunWritesEveryFileAndTheManifest() throws IOException {
        write(FIRST);

        assertThat(tree().keySet())
                .containsExactly(
                        "lockstep.manifest.json",
                        "models/a.py",
                        "models/b.py",
                        "models/deep/c.py",
                        "models/migrations/0001_initial.py");
        assertThat(plan(FIRST).isFresh()).isTrue();
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        write(FIRST);
        SortedMap<String, FileTime> before = times();

        write(FIRST);

        assertThat(times()).isEqualTo(before);
    }

    @Test
    void aLaterRunReplacesAddsAndDeletesButKeepsMigrations() throws IOException {
        write(FIRST);
        Files.writeString(root.resolve("models/mine.py"), "by hand");

        write(SECOND);

        assertThat(tree())
                .containsEntry("models/a.py", "a2\n")
                .containsEntry("models/d.py", "d2\n")
                .containsEntry("models/mine.py", "by hand")
                .containsEntry("models/migrations/0001_initial.py", "m1\n")
                .containsEntry("models/migrations/0002_more.py", "m2\n")
                .doesNotContainKey("models/deep/c.py");
        assertThat(root.resolve("models/deep")).doesNotExist();
        assertThat(plan(SECOND).isFresh()).isTrue();
    }

    @Test
    void everyStandingIsTold() throws IOException {
        write(FIRST);
        Files.writeString(root.resolve("models/d.py"), "mine");
        Files.delete(root.resolve("models/b.py"));
        Files.delete(root.resolve("models/migrations/0001_initial.py"));

        OutputPlan plan = plan(SECOND);

        assertThat(plan.paths(Standing.STALE)).containsExactly("models/a.py");
        assertThat(plan.paths(Standing.MISSING)).containsExactly("models/b.py");
        assertThat(plan.paths(Standing.FOREIGN)).containsExactly("models/d.py");
        assertThat(plan.paths(Standing.ORPHANED)).containsExactly("models/deep/c.py");
        assertThat(plan.paths(Standing.LOST)).containsExactly("models/migrations/0001_initial.py");
        assertThat(plan.paths(Standing.NEW)).containsExactly("models/migrations/0002_more.py");
    }

    @Test
    void aHandEditIsSeenWhetherTheFileIsWantedOrNot() throws IOException {
        write(FIRST);
        Files.writeString(root.resolve("models/b.py"), "b1 and mine");
        Files.writeString(root.resolve("models/deep/c.py"), "c1 and mine");

        assertThat(plan(SECOND).paths(Standing.HAND_EDITED)).containsExactly("models/b.py", "models/deep/c.py");
    }

    @Test
    void anEditedMigrationIsTheUsersOwn() throws IOException {
        write(FIRST);
        Files.writeString(root.resolve("models/migrations/0001_initial.py"), "m1 and RunPython");

        assertThat(plan(FIRST).isFresh()).isTrue();
    }

    @Test
    void aMigrationThatVanishedComesBackOnlyAsItWas() throws IOException {
        write(FIRST);
        Files.delete(root.resolve("models/migrations/0001_initial.py"));
        WantedFile other = WantedFile.of("models/migrations/0001_initial.py", "other", Lifetime.WRITTEN_ONCE);

        assertThat(plan(FIRST).paths(Standing.MISSING)).containsExactly("models/migrations/0001_initial.py");
        assertThat(plan(List.of(other)).paths(Standing.LOST)).containsExactly("models/migrations/0001_initial.py");
    }

    @Test
    void filesOfATargetThatIsLeftOutStay() throws IOException {
        write(FIRST);
        OutputScope scope = new OutputScope(List.of("models"));

        ProjectOutput output = ProjectOutput.open(root);
        OutputPlan plan = output.plan(List.of(regenerated("other/x.py", "x\n")), scope);
        output.write(plan, List.of());

        assertThat(plan(FIRST).paths(Standing.ORPHANED)).containsExactly("other/x.py");
        assertThat(plan(FIRST).paths(Standing.UNCHANGED)).hasSize(4);
    }

    @Test
    void aCrashAtAnyStepLeavesTheOldTreeOrOneTheNextRunFinishes() throws IOException {
        int steps = 5;
        for (int crash = 0; crash < steps; crash++) {
            deleteAll();
            write(FIRST);
            int at = crash;
            SwapPoint.watch(step -> {
                if (step.number() == at) {
                    throw new Crash();
                }
            });
            assertThatThrownBy(() -> write(SECOND)).isInstanceOf(Crash.class);
            SwapPoint.unwatch();

            ProjectOutput.open(root);

            assertThat(plan(SECOND).isFresh()).as("crash before step %s", crash).isTrue();
            assertThat(root.resolve(FileSwap.STAGING)).doesNotExist();
        }
    }

    @Test
    void aCrashBeforeTheJournalChangesNothing() throws IOException {
        write(FIRST);
        SortedMap<String, String> before = tree();
        Files.createDirectory(root.resolve(FileSwap.STAGING));
        Files.writeString(root.resolve(FileSwap.STAGING).resolve("0.after"), "half");

        ProjectOutput.open(root);

        assertThat(tree()).isEqualTo(before);
        assertThat(root.resolve(FileSwap.STAGING)).doesNotExist();
    }

    @Test
    void aFailureAtAnyStepIsUndoneAtOnce() throws IOException {
        write(FIRST);
        SortedMap<String, String> before = tree();
        SortedMap<String, FileTime> times = times();
        for (int failing = 0; failing < 5; failing++) {
            int at = failing;
            SwapPoint.watch(step -> {
                if (step.number() == at) {
                    throw new IOException("No space left on device");
                }
            });

            assertThatThrownBy(() -> write(SECOND))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessage("nothing was written: No space left on device");
            assertThat(tree()).isEqualTo(before);
            assertThat(times()).isEqualTo(times);
        }
    }

    @Test
    void anInterruptedRunIsNotFinishedOverALaterEdit() throws IOException {
        write(FIRST);
        SwapPoint.watch(step -> {
            throw new Crash();
        });
        assertThatThrownBy(() -> write(SECOND)).isInstanceOf(Crash.class);
        SwapPoint.unwatch();
        Files.writeString(root.resolve("models/a.py"), "mine");

        assertThatThrownBy(() -> ProjectOutput.open(root))
                .hasMessageContaining("these files were changed since: models/a.py");
        assertThat(root.resolve("models/a.py")).hasContent("mine");
    }

    @Test
    void twoRunsAtOnceAreRefused() throws IOException {
        write(FIRST);
        Path staging = root.resolve(FileSwap.STAGING);
        try (ProjectLock held = ProjectLock.take(staging)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> write(SECOND)).hasMessageStartingWith("another run of Lockstep is writing");
        }
        assertThat(tree()).containsEntry("models/a.py", "a1\n");
    }

    @Test
    void anOutputFolderThatIsAFileIsAPlainSentence() throws IOException {
        Files.writeString(root.resolve("models"), "a file");

        assertThatThrownBy(() -> write(FIRST))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("nothing was written: models cannot be written to: it is not a folder");
        assertThat(tree().keySet()).containsExactly("models");
    }

    @Test
    void aFolderThatIsALinkToAnotherPlaceIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.createDirectory(root.resolve("models"));
        Files.createSymbolicLink(root.resolve("models/deep"), elsewhere);

        assertThatThrownBy(() -> write(FIRST))
                .hasMessage("models/deep/c.py would be written outside the project, through a link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aDamagedManifestIsAPlainSentence() throws IOException {
        Files.writeString(root.resolve("lockstep.manifest.json"), "{\"format\": 1, \"files\": {\"a\": 3}}");

        assertThatThrownBy(() -> ProjectOutput.open(root))
                .hasMessageStartingWith("lockstep.manifest.json cannot be understood");
    }

    private static WantedFile regenerated(String path, String content) {
        return WantedFile.of(path, content, Lifetime.REGENERATED);
    }

    private OutputPlan plan(List<WantedFile> wanted) {
        return ProjectOutput.open(root).plan(wanted, OutputScope.ALL);
    }

    private void write(List<WantedFile> wanted) {
        ProjectOutput output = ProjectOutput.open(root);
        output.write(output.plan(wanted, OutputScope.ALL), List.of());
    }

    private SortedMap<String, String> tree() throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        for (Path file : files()) {
            tree.put(root.relativize(file).toString(), Files.readString(file));
        }
        return tree;
    }

    private SortedMap<String, FileTime> times() throws IOException {
        SortedMap<String, FileTime> times = new TreeMap<>();
        for (Path file : files()) {
            times.put(root.relativize(file).toString(), Files.getLastModifiedTime(file));
        }
        return times;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void deleteAll() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(root)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Stands for the death of the process: nothing that runs on an ordinary failure may run on it. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }
}
