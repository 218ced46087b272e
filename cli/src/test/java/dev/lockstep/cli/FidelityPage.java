package dev.lockstep.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The document that says how each target says the objects of real schemas.
 *
 * @param sections the text of each schema's section without its heading, in the order of the document
 */
record FidelityPage(Map<String, String> sections) {
    private static final String TOTALS = "All of them";
    private static final String HEADING = "## ";
    private static final String INTRODUCTION = """
            # Fidelity

            What each target makes of every object of real schemas: what `lockstep explain` says of them, counted. *Native* is in
            the ORM's own words, *supported* through the small support code that is generated beside the models, *carried* created
            by generated code of the target that holds its SQL, *omitted* not created. Of Django, JPA and SQLAlchemy the aim is
            that fewer than 1 object in 1,000 is omitted in every schema. Pydantic creates nothing: its omissions are limits that
            no model repeats and views whose columns only a server can tell. SQLAlchemy has classes for views and counts their
            columns. What is carried is mostly partitions with all that is in them and functions, which no ORM has words for; free
            sequences in Django and JPA; and in JPA the kinds of index that Hibernate cannot declare.

            Each section is compared by a test with what `explain` says; `scripts/accept fidelity` writes it anew.

            """;

    FidelityPage {
        sections = new LinkedHashMap<>(sections);
    }

    static FidelityPage parse(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        Arrays.stream(text.split("(?m)^" + HEADING))
                .skip(1)
                .filter(section -> !section.startsWith(TOTALS))
                .forEach(section -> {
                    int end = section.indexOf('\n');
                    sections.put(
                            section.substring(0, end), section.substring(end).strip());
                });
        return new FidelityPage(sections);
    }

    /** With another text for one schema; the schemas stand in the order given. */
    FidelityPage with(String schema, String text, List<String> order) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String name : order) {
            String section = name.equals(schema) ? text : sections.get(name);
            if (section != null) {
                changed.put(name, section);
            }
        }
        return new FidelityPage(changed);
    }

    /** The whole document; the sums are those of its sections. */
    String text() {
        String schemas = sections.entrySet().stream()
                .map(section -> "\n" + HEADING + section.getKey() + "\n\n" + section.getValue() + "\n")
                .collect(Collectors.joining());
        return INTRODUCTION + HEADING + TOTALS + "\n\n" + totals() + schemas;
    }

    private String totals() {
        Map<String, Counts> sums = new LinkedHashMap<>();
        sections.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.matches("\\| \\w+ \\| [0-9].*"))
                .forEach(line -> sums.merge(Counts.target(line), Counts.parse(line), Counts::plus));
        List<String> lines = new ArrayList<>(List.of(
                "| target | objects | native | supported | carried | omitted | of 1,000 |",
                "|---|---|---|---|---|---|---|"));
        sums.forEach((target, counts) ->
                lines.add("| " + target + " | " + counts.cells() + " | " + counts.ofThousand() + " |"));
        return String.join("\n", lines) + "\n";
    }

    /** How many objects there are, and how many are said in each way. */
    record Counts(int objects, int inOwnWords, int supported, int carried, int omitted) {
        static String target(String line) {
            return line.split("\\|")[1].strip();
        }

        static Counts parse(String line) {
            int[] numbers = Arrays.stream(line.split("\\|"))
                    .skip(2)
                    .limit(5)
                    .mapToInt(cell -> Integer.parseInt(cell.replaceAll("\\(.*|[^0-9]", "")))
                    .toArray();
            return new Counts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        }

        Counts plus(Counts other) {
            return new Counts(
                    objects + other.objects,
                    inOwnWords + other.inOwnWords,
                    supported + other.supported,
                    carried + other.carried,
                    omitted + other.omitted);
        }

        String cells() {
            int share = objects == 0 ? 100 : (int) (100L * inOwnWords / objects);
            return String.format(
                    Locale.ROOT,
                    "%,d | %,d (%d %%) | %,d | %,d | %,d",
                    objects,
                    inOwnWords,
                    share,
                    supported,
                    carried,
                    omitted);
        }

        String ofThousand() {
            return String.format(Locale.ROOT, "%.2f", objects == 0 ? 0 : 1000.0 * omitted / objects);
        }
    }
}
