package dev.lockstep.core.changelog;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.Diagnostic.Severity;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceMap;
import dev.lockstep.core.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds where the version block, the latest snapshot and the schema do not tell the same story. */
public final class VersionCheck {
    private static final String WRITE = "run lockstep changelog";

    private final VersionHistory history;
    private final SourceMap<ObjectPath> sources;
    private final ChangeLog log;
    private final List<Diagnostic> findings = new ArrayList<>();

    private VersionCheck(VersionHistory history, SourceMap<ObjectPath> sources, ChangeLog log) {
        this.history = history;
        this.sources = sources;
        this.log = log;
        findings.addAll(history.findings());
    }

    /**
     * All findings, empty when the story is whole.
     *
     * @param sources where the canonical file states each object
     * @param released the snapshot with the highest version
     * @param log the changes from that snapshot to the canonical file
     */
    public static List<Diagnostic> check(
            VersionHistory history, SourceMap<ObjectPath> sources, Optional<Released> released, ChangeLog log) {
        VersionCheck check = new VersionCheck(history, sources, log);
        Optional<VersionEntry> latest = history.latest();
        if (latest.isEmpty()) {
            check.find(end(history.file()), "version-missing", "the file tells of no version", WRITE);
        } else if (released.isEmpty()) {
            check.snapshotMissing(latest.get());
        } else {
            check.compare(latest.get(), released.get());
        }
        return List.copyOf(check.findings);
    }

    private void compare(VersionEntry latest, Released released) {
        if (!Snapshot.intactVersion(released.snapshot().text()).equals(Optional.of(released.version()))) {
            String hint = "restore it; what was released does not change";
            String message = "the snapshot of version " + released.version() + " was edited after it was written";
            findings.add(new Diagnostic(
                    released.snapshot(),
                    new SourceSpan(0, 0),
                    Severity.WARNING,
                    "snapshot-edited",
                    message,
                    Optional.of(hint)));
        }
        int order = latest.version().compareTo(released.version());
        if (order < 0) {
            String message = "version " + released.version() + " has a snapshot and no entry in the version block";
            find(latest.span(), "version-missing", message, "write its entry, or remove the snapshot");
        } else if (order == 0) {
            log.changes().forEach(change -> undocumented(change, latest));
        } else {
            snapshotMissing(latest);
            compareBump(latest, released.version());
        }
    }

    private void undocumented(Change change, VersionEntry latest) {
        SourceSpan span = sources.find(change.path()).orElse(latest.span());
        String message = lowerFirst(change.words()) + " since version " + latest.version() + ", which no version tells";
        find(span, "undocumented-change", message, WRITE);
    }

    private void snapshotMissing(VersionEntry latest) {
        String message = "version " + latest.version() + " has no snapshot";
        find(latest.span(), "snapshot-missing", message, WRITE);
    }

    private void compareBump(VersionEntry latest, Semver released) {
        if (log.isEmpty()) {
            String message = "version " + latest.version() + " is the same schema as version " + released;
            find(latest.span(), "version-without-change", message, "remove its entry until something changes");
        } else if (!released.allows(log.bump(), latest.version())) {
            String message = "version " + latest.version() + " follows " + released + " and its changes require "
                    + released.next(log.bump());
            find(latest.span(), "bump-too-small", message, "raise the version to " + released.next(log.bump()));
        }
    }

    private void find(SourceSpan span, String code, String message, String hint) {
        findings.add(new Diagnostic(history.file(), span, Severity.WARNING, code, message, Optional.of(hint)));
    }

    private static SourceSpan end(SourceFile file) {
        return new SourceSpan(file.text().length(), file.text().length());
    }

    private static String lowerFirst(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
