package dev.lockstep.core.changelog;

import dev.lockstep.core.source.SourceFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Adds an entry to the version block of a canonical file, every other byte of which stays. */
public final class VersionBlock {
    private VersionBlock() {}

    /** The file's text with a new entry behind the last one, or at the end of a file that has none. */
    public static String append(VersionHistory history, Semver version, LocalDate date, List<String> notes) {
        SourceFile file = history.file();
        String text = file.text();
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        String entry = "-- Version " + version + " (" + date + ")"
                + notes.stream().map(note -> lineEnd + "--   - " + note).collect(Collectors.joining());
        if (history.entries().isEmpty()) {
            String gap = text.isEmpty() || text.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
            return text + (text.isEmpty() ? "" : gap) + entry + lineEnd;
        }
        int end = history.entries().stream()
                .map(last -> last.span().end())
                .max(Comparator.naturalOrder())
                .orElse(text.length());
        String before = text.substring(0, end);
        String behind = text.substring(end);
        return before + lineEnd + "--" + lineEnd + entry + (behind.isEmpty() ? lineEnd : behind);
    }
}
