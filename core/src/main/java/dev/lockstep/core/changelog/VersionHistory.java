package dev.lockstep.core.changelog;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * The versions that a canonical file tells of.
 *
 * @param entries in the order of the file, oldest first unless {@code findings} say otherwise
 * @param findings versions and dates out of order, and version lines that cannot be read
 */
public record VersionHistory(SourceFile file, List<VersionEntry> entries, List<Diagnostic> findings) {
    public VersionHistory {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /** Reads the comment lines {@code -- Version 1.1.0 (2026-01-15)} and the bullets under each. */
    public static VersionHistory read(SourceFile file) {
        return new VersionReader(file).read();
    }

    /** The highest version. */
    public Optional<VersionEntry> latest() {
        return entries.stream().max((one, other) -> one.version().compareTo(other.version()));
    }
}
