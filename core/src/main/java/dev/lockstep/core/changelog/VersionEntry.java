package dev.lockstep.core.changelog;

import dev.lockstep.core.source.SourceSpan;
import java.time.LocalDate;
import java.util.List;

/**
 * One version as the version block of the canonical file tells it.
 *
 * @param notes its bullets in their order, each on one line
 * @param span from the dashes of its first line to the end of its last
 */
public record VersionEntry(Semver version, LocalDate date, List<String> notes, SourceSpan span) {
    public VersionEntry {
        notes = List.copyOf(notes);
    }
}
