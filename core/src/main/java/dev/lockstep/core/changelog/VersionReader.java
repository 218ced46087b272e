package dev.lockstep.core.changelog;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.Diagnostic.Severity;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the version block line by line; each line is a comment that starts in the first column. */
final class VersionReader {
    private static final Pattern LINE = Pattern.compile("[^\r\n]*(\r\n|\n|\r|$)");
    private static final Pattern HEAD = Pattern.compile("--[ \t]*[Vv]ersion[ \t]+v?(\\d[^\\s]*)[ \t]*(.*?)[ \t]*");
    private static final Pattern DATE = Pattern.compile("\\((\\d{4})-(\\d{2})-(\\d{2})\\)");
    private static final Pattern BULLET = Pattern.compile("--[ \t]*[-*][ \t]+(.*?)[ \t]*");
    private static final Pattern CONTINUED = Pattern.compile("--[ \t]{3,}(\\S.*?)[ \t]*");

    private final SourceFile file;
    private final List<VersionEntry> entries = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private Optional<Open> open = Optional.empty();

    VersionReader(SourceFile file) {
        this.file = file;
    }

    VersionHistory read() {
        Matcher line = LINE.matcher(file.text());
        while (line.find() && line.start() < file.text().length()) {
            readLine(file.text().substring(line.start(), line.start(1)), line.start());
        }
        close();
        return new VersionHistory(file, entries, findings);
    }

    private void readLine(String text, int start) {
        SourceSpan span = new SourceSpan(start, start + text.length());
        Matcher head = HEAD.matcher(text);
        if (head.matches()) {
            close();
            open = open(head, span);
        } else if (!text.startsWith("--")) {
            close();
        } else {
            open.ifPresent(entry -> entry.add(text, span));
        }
    }

    private Optional<Open> open(Matcher head, SourceSpan span) {
        Optional<Semver> version = Semver.parse(head.group(1));
        Optional<LocalDate> date = date(head.group(2));
        if (version.isEmpty() || date.isEmpty()) {
            String hint = "write it as: -- Version 1.2.0 (2026-02-01)";
            find(span, "version-unreadable", "this line does not state a version and the day of its release", hint);
            return Optional.empty();
        }
        return Optional.of(new Open(version.get(), date.get(), span));
    }

    private static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void close() {
        open.map(Open::entry).ifPresent(this::add);
        open = Optional.empty();
    }

    private void add(VersionEntry entry) {
        if (!entries.isEmpty()) {
            compare(entries.get(entries.size() - 1), entry);
        }
        entries.add(entry);
    }

    private void compare(VersionEntry previous, VersionEntry entry) {
        if (entry.version().compareTo(previous.version()) <= 0) {
            String message = "version " + entry.version() + " stands behind version " + previous.version();
            find(entry.span(), "version-order", message, "keep versions in rising order, each once");
        }
        if (entry.date().isBefore(previous.date())) {
            String message = "version " + entry.version() + " is dated " + entry.date() + ", before version "
                    + previous.version() + " of " + previous.date();
            find(entry.span(), "version-date", message, "correct the day of one of them");
        }
    }

    private void find(SourceSpan span, String code, String message, String hint) {
        findings.add(new Diagnostic(file, span, Severity.WARNING, code, message, Optional.of(hint)));
    }

    /** The version whose lines are being read. */
    private static final class Open {
        private final Semver version;
        private final LocalDate date;
        private final List<String> notes = new ArrayList<>();
        private SourceSpan span;

        Open(Semver version, LocalDate date, SourceSpan span) {
            this.version = version;
            this.date = date;
            this.span = span;
        }

        void add(String line, SourceSpan lineSpan) {
            Matcher bullet = BULLET.matcher(line);
            Matcher continued = CONTINUED.matcher(line);
            if (bullet.matches()) {
                notes.add(bullet.group(1));
                span = span.to(lineSpan);
            } else if (continued.matches() && !notes.isEmpty()) {
                notes.set(notes.size() - 1, notes.get(notes.size() - 1) + " " + continued.group(1));
                span = span.to(lineSpan);
            }
        }

        VersionEntry entry() {
            return new VersionEntry(version, date, notes, span);
        }
    }
}
