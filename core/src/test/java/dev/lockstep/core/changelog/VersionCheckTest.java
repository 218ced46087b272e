package dev.lockstep.core.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Schema BEFORE = labels("a");
    private static final Schema AFTER = labels("a", "b");

    @Test
    void aReleasedSchemaThatDidNotChangeHasNoFinding() {
        assertThat(findings(history("1.0.0"), Optional.of(released("1.0.0")), BEFORE))
                .isEmpty();
    }

    @Test
    void aChangeWithoutAVersionIsFound() {
        assertThat(findings(history("1.0.0"), Optional.of(released("1.0.0")), AFTER))
                .containsExactly("undocumented-change: added value 'b' to enum e since version 1.0.0,"
                        + " which no version tells");
    }

    @Test
    void aVersionWithoutSnapshotIsFoundAndItsBumpMeasured() {
        assertThat(findings(history("1.0.0", "1.0.1"), Optional.of(released("1.0.0")), AFTER))
                .containsExactly(
                        "snapshot-missing: version 1.0.1 has no snapshot",
                        "bump-too-small: version 1.0.1 follows 1.0.0 and its changes require 1.1.0");
        assertThat(findings(history("1.0.0", "1.1.0"), Optional.of(released("1.0.0")), BEFORE))
                .containsExactly(
                        "snapshot-missing: version 1.1.0 has no snapshot",
                        "version-without-change: version 1.1.0 is the same schema as version 1.0.0");
        assertThat(findings(history("1.0.0"), Optional.empty(), BEFORE))
                .containsExactly("snapshot-missing: version 1.0.0 has no snapshot");
    }

    @Test
    void aMissingVersionIsFound() {
        assertThat(findings(history(), Optional.empty(), BEFORE))
                .containsExactly("version-missing: the file tells of no version");
        assertThat(findings(history("1.0.0"), Optional.of(released("1.1.0")), BEFORE))
                .containsExactly("version-missing: version 1.1.0 has a snapshot and no entry in the version block");
    }

    @Test
    void anEditedSnapshotIsFound() {
        Released written = released("1.0.0");
        String edited = written.snapshot().text().replace("'a'", "'A'");
        Released other = new Released(written.version(), new SourceFile("versions/1.0.0.sql", edited), BEFORE);

        assertThat(findings(history("1.0.0"), Optional.of(other), BEFORE))
                .containsExactly("snapshot-edited: the snapshot of version 1.0.0 was edited after it was written");
        String windows = written.snapshot().text().replace("\n", "\r\n");
        assertThat(Snapshot.intactVersion(windows)).contains(new Semver(1, 0, 0));
    }

    @Test
    void aReleaseWritesEntrySnapshotAndPage() {
        VersionHistory history = history("1.0.0");
        Release release = Release.prepare(history, Optional.of(released("1.0.0")), AFTER, next(BEFORE, AFTER))
                .orElseThrow();

        assertThat(release.version()).hasToString("1.1.0");
        assertThat(release.canonicalText())
                .isEqualTo(history.file().text()
                        + "--\n-- Version 1.1.0 (2026-03-01)\n--   - Added value 'b' to enum e\n");
        assertThat(Snapshot.intactVersion(release.snapshotText())).contains(release.version());
        assertThat(release.pageText()).contains("## 1.1.0 (2026-03-01)\n\n- Added value 'b' to enum e\n");
    }

    @Test
    void aReleaseKeepsTheEntryThatAPersonWrote() {
        VersionHistory history = history("1.0.0", "2.0.0");
        Release release = Release.prepare(history, Optional.of(released("1.0.0")), AFTER, next(BEFORE, AFTER))
                .orElseThrow();

        assertThat(release.version()).hasToString("2.0.0");
        assertThat(release.canonicalText()).isEqualTo(history.file().text());
    }

    @Test
    void nothingIsReleasedWhenNothingChanged() {
        assertThat(Release.prepare(history("1.0.0"), Optional.of(released("1.0.0")), BEFORE, next(BEFORE, BEFORE)))
                .isEmpty();
    }

    @Test
    void theFirstReleaseTellsOfEverything() {
        Release release = Release.prepare(history(), Optional.empty(), BEFORE, next(Schema.EMPTY, BEFORE))
                .orElseThrow();

        assertThat(release.canonicalText())
                .isEqualTo("SELECT 1;\n\n-- Version 1.0.0 (2026-03-01)\n--   - Added enum e\n");
    }

    private static Release.Next next(Schema before, Schema after) {
        return new Release.Next(ChangeLog.provisional(before, after), DAY, Optional.empty());
    }

    private static List<String> findings(VersionHistory history, Optional<Released> released, Schema now) {
        ChangeLog log = ChangeLog.provisional(released.map(Released::schema).orElse(Schema.EMPTY), now);
        return VersionCheck.check(history, new SourceMap<>(history.file(), Map.of()), released, log).stream()
                .map((Diagnostic finding) -> finding.code() + ": " + finding.message())
                .toList();
    }

    private static Released released(String version) {
        Semver semver = Semver.parse(version).orElseThrow();
        return new Released(
                semver, new SourceFile("versions/" + version + ".sql", Snapshot.text(semver, BEFORE)), BEFORE);
    }

    private static VersionHistory history(String... versions) {
        StringBuilder text = new StringBuilder("SELECT 1;\n");
        for (String version : versions) {
            text.append("-- Version ").append(version).append(" (2026-01-05)\n--   - Something\n");
        }
        return VersionHistory.read(new SourceFile("schema.sql", text.toString()));
    }

    private static Schema labels(String... labels) {
        EnumType type = new EnumType(QualifiedName.inPublic("e"), List.of(labels), Optional.empty());
        return new Schema(
                List.of(), List.of(), List.of(type), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
