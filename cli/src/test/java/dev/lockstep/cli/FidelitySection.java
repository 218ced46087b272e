package dev.lockstep.cli;

import dev.lockstep.cli.FidelityPage.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code explain} printed of a schema.
 *
 * @param lines one for each object and target
 */
record FidelitySection(List<Line> lines) {
    private static final Pattern SAYING = Pattern.compile("  (\\w+) +(native|supported|carried|omitted) +(.*)");
    private static final Map<String, String> TARGETS =
            Map.of("django", "Django", "jpa", "JPA", "sqlalchemy", "SQLAlchemy", "pydantic", "Pydantic");
    private static final int KINDS = 3;
    /** Of those with one reason; no target but Pydantic, which leaves checks to the database, has so many. */
    private static final int NAMED = 20;

    /** How one target says one object. */
    record Line(String object, String target, String how, String words) {
        String kind() {
            return object.substring(0, object.indexOf(' '));
        }
    }

    static FidelitySection parse(String explained) {
        List<Line> lines = new ArrayList<>();
        String object = "";
        for (String text : explained.lines().toList()) {
            Matcher saying = SAYING.matcher(text);
            if (saying.matches()) {
                lines.add(new Line(object, saying.group(1), saying.group(2), saying.group(3)));
            } else {
                object = text;
            }
        }
        return new FidelitySection(lines);
    }

    String text() {
        StringBuilder text = new StringBuilder(
                "| target | objects | native | supported | carried | omitted | carried most |\n|---|---|---|---|---|---|---|\n");
        List.of("django", "jpa", "sqlalchemy", "pydantic").forEach(target -> text.append(row(target)));
        List.of("django", "jpa", "sqlalchemy", "pydantic").forEach(target -> text.append(omissions(target)));
        return text.toString().strip();
    }

    private String row(String target) {
        Counts counts = new Counts(
                (int) lines.stream()
                        .filter(line -> line.target().equals(target))
                        .count(),
                said(target, "native").size(),
                said(target, "supported").size(),
                said(target, "carried").size(),
                said(target, "omitted").size());
        String carried = said(target, "carried").stream()
                .collect(Collectors.groupingBy(Line::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KINDS)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "| " + TARGETS.get(target) + " | " + counts.cells() + " | " + carried + " |\n";
    }

    private String omissions(String target) {
        List<Line> omitted = said(target, "omitted");
        if (omitted.isEmpty()) {
            return "";
        }
        Map<String, List<Line>> byReason =
                omitted.stream().collect(Collectors.groupingBy(Line::words, TreeMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(entry -> "- " + entry.getKey() + ": " + objects(entry.getValue()) + "\n")
                .collect(Collectors.joining("", "\nOmitted by " + TARGETS.get(target) + ":\n\n", ""));
    }

    private static String objects(List<Line> lines) {
        String named = lines.stream()
                .limit(NAMED)
                .map(line -> "`" + line.object() + "`")
                .collect(Collectors.joining(", "));
        return lines.size() > NAMED ? named + " and " + (lines.size() - NAMED) + " more" : named;
    }

    private List<Line> said(String target, String how) {
        return lines.stream()
                .filter(line -> line.target().equals(target) && line.how().equals(how))
                .toList();
    }
}
