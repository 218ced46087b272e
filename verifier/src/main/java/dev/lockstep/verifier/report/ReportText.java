package dev.lockstep.verifier.report;

import dev.lockstep.core.model.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays a report out for a terminal. */
final class ReportText {
    private final StringBuilder out = new StringBuilder();
    private final String canonical;

    private ReportText(String canonical) {
        this.canonical = canonical;
    }

    static String of(Report report) {
        ReportText text = new ReportText(report.canonical());
        report.subjects().forEach(text::subject);
        return text.out.toString();
    }

    private void subject(Subject subject) {
        line(subject.name() + ": " + headline(subject));
        subject.drift().forEach(this::drift);
        subject.findings().forEach(finding -> line("  " + finding.about() + ": " + finding.message()));
        subject.wrongOmissions()
                .forEach(omission -> line("  " + omission.path() + ": declared as omitted (" + omission.reason()
                        + "), but the target creates it as the canonical file says"));
        subject.omissions().forEach(omission -> line("  omitted: " + omission.path() + " (" + omission.reason() + ")"));
        subject.tolerated().forEach((rule, number) -> line("  tolerated: " + number + " " + rule));
        subject.rows().notTried().forEach(reason -> line("  no row tried: " + reason));
    }

    private static String headline(Subject subject) {
        return subject.notDone()
                .map(reason -> "not checked: " + reason)
                .orElseGet(() -> compared(subject) + rows(subject.rows()));
    }

    private static String compared(Subject subject) {
        if (subject.compared().isEmpty() && subject.rows().count().isPresent()) {
            return count(subject.findings().size(), "finding");
        }
        return count(subject.drift().size(), "difference") + extras(subject) + " in "
                + count(subject.objects(), "object") + kinds(subject.compared());
    }

    private static String rows(Subject.Rows rows) {
        if (rows.count().isEmpty()) {
            return "";
        }
        String untried = rows.notTried().isEmpty() ? "" : ", " + rows.notTried().size() + " not tried";
        return ", " + count(rows.count().getAsInt(), "row") + " written and read" + untried;
    }

    private static String extras(Subject subject) {
        String findings = subject.findings().isEmpty()
                ? ""
                : ", " + count(subject.findings().size(), "finding");
        String wrong = subject.wrongOmissions().isEmpty()
                ? ""
                : ", " + count(subject.wrongOmissions().size(), "wrong omission");
        String omitted = subject.omissions().isEmpty()
                ? ""
                : ", " + count(subject.omissions().size(), "declared omission");
        return findings + wrong + omitted;
    }

    private static String kinds(Map<ObjectKind, Integer> compared) {
        List<String> kinds = compared.entrySet().stream()
                .map(entry -> count(entry.getValue(), entry.getKey().words()))
                .toList();
        return kinds.isEmpty() ? "" : kinds.stream().collect(Collectors.joining(", ", " (", ")"));
    }

    private void drift(Drift drift) {
        line("  " + drift.difference().path() + ": " + drift.words());
        String places = drift.canonicalLine()
                        .map(number -> "  " + canonical + ":" + number)
                        .orElse("")
                + drift.targetFile().map(file -> "  " + file).orElse("");
        if (!places.isEmpty()) {
            line("  " + places);
        }
    }

    private static String count(int number, String noun) {
        String plural =
                noun.endsWith("x") ? noun + "es" : noun.endsWith("y") ? noun.replaceAll("y$", "ies") : noun + "s";
        return number + " " + (number == 1 || noun.endsWith("s") ? noun : plural);
    }

    // Names and texts come from databases: a control character in one must not reach the terminal.
    private void line(String text) {
        text.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        out.append('\n');
    }
}
