package dev.lockstep.core.diagnostic;

import dev.lockstep.core.source.SourceFile;
import java.util.Locale;

/** Lays a diagnostic out for a terminal. */
final class DiagnosticText {
    private DiagnosticText() {}

    static String render(Diagnostic diagnostic) {
        SourceFile file = diagnostic.file();
        SourceFile.Position start = file.position(diagnostic.span().start());
        String line = file.line(start.line());
        String gutter = "  " + start.line() + " | ";
        StringBuilder out = new StringBuilder()
                .append(file.name())
                .append(':')
                .append(start.line())
                .append(':')
                .append(start.column())
                .append(": ")
                .append(diagnostic.severity().name().toLowerCase(Locale.ROOT))
                .append('[')
                .append(diagnostic.code())
                .append("]: ")
                .append(escaped(diagnostic.message()));
        if (!line.isBlank()) {
            Excerpt shown = Excerpt.of(line, start.column());
            out.append('\n').append(gutter).append(escaped(shown.text()));
            out.append('\n').append(" ".repeat(gutter.length() - 2)).append("| ");
            out.append(" ".repeat(shown.indent())).append(marker(diagnostic, shown));
        }
        diagnostic.hint().ifPresent(hint -> out.append("\n  hint: ").append(escaped(hint)));
        return out.toString();
    }

    private static String marker(Diagnostic diagnostic, Excerpt shown) {
        int length = diagnostic.span().end() - diagnostic.span().start();
        int room = Math.max(1, shown.text().codePointCount(0, shown.text().length()) - shown.indent());
        return "^" + "~".repeat(Math.max(0, Math.min(length, room) - 1));
    }

    /** Control characters would move the cursor of a terminal: one blank for a tab, a question mark for others. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c == '\t' ? ' ' : Character.isISOControl(c) ? '?' : c));
        return out.toString();
    }
}
