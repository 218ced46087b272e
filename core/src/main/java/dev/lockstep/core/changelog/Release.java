package dev.lockstep.core.changelog;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is written when a version is recorded.
 *
 * @param canonicalText the canonical file with the version's entry
 * @param snapshotText the content of {@code versions/<version>.sql}
 * @param pageText the content of {@code CHANGELOG.md}
 */
public record Release(
        Semver version, List<Change> changes, String canonicalText, String snapshotText, String pageText) {
    public Release {
        changes = List.copyOf(changes);
    }

    /**
     * The next release. A version that a person has already written into the block is taken as it is; otherwise an
     * entry is made from the changes.
     *
     * @param released the latest snapshot, when there is one
     * @return nothing when nothing changed and the latest version has its snapshot
     */
    public static Optional<Release> prepare(
            VersionHistory history, Optional<Released> released, Schema now, Next next) {
        Optional<Semver> written = history.latest()
                .map(VersionEntry::version)
                .filter(version ->
                        released.isEmpty() || version.compareTo(released.get().version()) > 0);
        ChangeLog log = next.log();
        if (written.isPresent()) {
            return Optional.of(release(written.get(), log, history, now));
        }
        if (log.isEmpty() && released.isPresent()) {
            return Optional.empty();
        }
        Semver version = next.version()
                .orElseGet(() ->
                        released.map(last -> last.version().next(log.bump())).orElse(Semver.FIRST));
        String text = VersionBlock.append(history, version, next.day(), log.notes());
        SourceFile changed = new SourceFile(history.file().name(), text);
        return Optional.of(release(version, log, VersionHistory.read(changed), now));
    }

    private static Release release(Semver version, ChangeLog log, VersionHistory history, Schema now) {
        return new Release(
                version,
                log.changes(),
                history.file().text(),
                Snapshot.text(version, now),
                ChangeLogPage.text(history));
    }

    /**
     * What is known of the next version.
     *
     * @param log the changes since the last release, or since the empty schema
     * @param day the day of the release
     * @param version the version asked for, when it is not to follow from the changes
     */
    public record Next(ChangeLog log, LocalDate day, Optional<Semver> version) {}
}
