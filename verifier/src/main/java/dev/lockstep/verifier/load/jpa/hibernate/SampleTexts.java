package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Texts that are values of a type, spelt as the server spells them. */
final class SampleTexts {
    private static final List<String> WORDS = List.of(
            "sample",
            "A",
            "a",
            "AB",
            "ABC",
            "abc",
            "1",
            "12",
            "12345",
            "0",
            "ab12",
            "en",
            "A1",
            "someone@example.com",
            "https://example.com/",
            "/a",
            "example.com",
            "2026-01-15",
            "+49301234567",
            "#aabbcc",
            "1.0",
            "");
    private static final Map<String, List<String>> BY_TYPE = Map.ofEntries(
            Map.entry("inet", List.of("10.0.0.1", "10.0.0.0/24")),
            Map.entry("cidr", List.of("10.0.0.0/24")),
            Map.entry("macaddr", List.of("08:00:2b:01:02:03")),
            Map.entry("macaddr8", List.of("08:00:2b:01:02:03:04:05")),
            Map.entry("uuid", List.of("7d444840-9dc0-11d1-b245-5ffdce74fad2")),
            Map.entry("json", List.of("{\"a\": 1}", "[]", "{}")),
            Map.entry("jsonb", List.of("{\"a\": 1}", "[]", "{}")),
            Map.entry("jsonpath", List.of("$.\"a\"")),
            Map.entry("xml", List.of("<a/>")),
            Map.entry("int4range", List.of("[1,3)")),
            Map.entry("int8range", List.of("[1,3)")),
            Map.entry("numrange", List.of("[1.5,2.5)")),
            Map.entry("daterange", List.of("[2026-01-01,2026-02-01)")),
            Map.entry("tsrange", List.of("[\"2026-01-01 00:00:00\",\"2026-02-01 00:00:00\")")),
            Map.entry("tstzrange", List.of("[\"2026-01-01 00:00:00+00\",\"2026-02-01 00:00:00+00\")")),
            Map.entry("tsvector", List.of("'a':1 'b':2")),
            Map.entry("tsquery", List.of("'a' & 'b'")),
            Map.entry("point", List.of("(1,2)")),
            Map.entry("line", List.of("{1,2,3}")),
            Map.entry("lseg", List.of("[(1,2),(3,4)]")),
            Map.entry("box", List.of("(3,4),(1,2)")),
            Map.entry("path", List.of("((1,2),(3,4))")),
            Map.entry("polygon", List.of("((1,2),(3,4),(5,0))")),
            Map.entry("circle", List.of("<(1,2),3>")),
            Map.entry("money", List.of("$1.00")),
            Map.entry("interval", List.of("1 mon 2 days", "01:00:00")),
            Map.entry("ltree", List.of("a.b")),
            Map.entry("lquery", List.of("a.*")),
            Map.entry("hstore", List.of("\"a\"=>\"b\"")),
            Map.entry("cube", List.of("(1, 2)")),
            Map.entry("geometry", List.of("POINT(1 2)")),
            Map.entry("geography", List.of("POINT(1 2)")),
            Map.entry("pg_lsn", List.of("0/16B3748")),
            Map.entry("pg_snapshot", List.of("10:20:10")),
            Map.entry("txid_snapshot", List.of("10:20:10")),
            Map.entry("oid", List.of("1")),
            Map.entry("regclass", List.of("pg_class")),
            Map.entry("regtype", List.of("integer")),
            Map.entry("regproc", List.of("now")),
            Map.entry("regrole", List.of("postgres")),
            Map.entry("regnamespace", List.of("public")),
            Map.entry("bytea", List.of("\\x0102")),
            Map.entry("bool", List.of("t", "f")),
            Map.entry("int2", List.of("1", "0", "10")),
            Map.entry("int4", List.of("1", "0", "10")),
            Map.entry("int8", List.of("1", "0", "10")),
            Map.entry("float4", List.of("1.5")),
            Map.entry("float8", List.of("1.5")),
            Map.entry("numeric", List.of("1", "0")),
            Map.entry("date", List.of("2026-01-15")),
            Map.entry("time", List.of("10:00:00")),
            Map.entry("timetz", List.of("10:00:00+00")),
            Map.entry("timestamp", List.of("2026-01-15 10:00:00")),
            Map.entry("timestamptz", List.of("2026-01-15 10:00:00+00")));

    private SampleTexts() {}

    /** Values of the type of a column, the likeliest first; none when the type is not known. */
    static List<String> of(CatalogColumn column) {
        List<String> found = new ArrayList<>();
        switch (column.type()) {
            case "text", "varchar", "citext", "name", "char" -> words(column).forEach(found::add);
            case "bpchar" -> words(column).forEach(word -> found.add(filled(word, column)));
            case "bit" -> found.add("1".repeat(column.length()));
            case "varbit" -> found.add(cut("101", column));
            default -> found.addAll(ofOtherType(column));
        }
        return found;
    }

    private static List<String> words(CatalogColumn column) {
        List<String> words = new ArrayList<>(column.literals());
        words.addAll(WORDS);
        int longest = switch (column.type()) {
            case "name" -> 63;
            case "char" -> 1;
            default -> column.length();
        };
        return words.stream()
                .map(word -> word.length() <= longest ? word : word.substring(0, longest))
                .distinct()
                .toList();
    }

    private static List<String> ofOtherType(CatalogColumn column) {
        if (!column.element().isEmpty()) {
            return of(column.ofElement()).stream()
                    .limit(1)
                    .map(text -> "{" + quoted(text) + "}")
                    .toList();
        }
        return switch (column.kind()) {
            case "e" -> column.labels();
            case "c" -> List.of("(" + ",".repeat(Math.max(0, column.fields() - 1)) + ")");
            case "r" -> BY_TYPE.getOrDefault(column.type(), List.of("empty"));
            case "m" -> List.of("{}");
            default -> BY_TYPE.getOrDefault(column.type(), List.of());
        };
    }

    /** An element of an array needs quotes unless it is a plain word or number. */
    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The server fills a {@code char(n)} up with blanks, so a shorter word would come back longer. */
    private static String filled(String word, CatalogColumn column) {
        String start = word.isEmpty() ? "a" : word;
        return cut(start.repeat(column.length() / start.length() + 1), column);
    }

    private static String cut(String text, CatalogColumn column) {
        return text.length() <= column.length() ? text : text.substring(0, column.length());
    }
}
