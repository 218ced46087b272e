package dev.lockstep.core.changelog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** CHANGELOG.md, newest version first. */
public final class ChangeLogPage {
    private static final String HEAD = "# Changelog\n\nWritten by Lockstep from the version block of the schema.\n";

    private ChangeLogPage() {}

    public static String text(VersionHistory history) {
        List<VersionEntry> entries = new ArrayList<>(history.entries());
        Collections.sort(
                entries, Collections.reverseOrder((one, other) -> one.version().compareTo(other.version())));
        return HEAD + entries.stream().map(ChangeLogPage::entry).collect(Collectors.joining());
    }

    private static String entry(VersionEntry entry) {
        String notes =
                entry.notes().stream().map(note -> "- " + escaped(note) + "\n").collect(Collectors.joining());
        return "\n## " + entry.version() + " (" + entry.date() + ")\n" + (notes.isEmpty() ? "" : "\n" + notes);
    }

    /** Names with underscores and comparisons are text, not emphasis or HTML. */
    private static String escaped(String note) {
        return note.replaceAll("([\\\\`*<>\\[\\]]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}]))", "\\\\$1");
    }
}
