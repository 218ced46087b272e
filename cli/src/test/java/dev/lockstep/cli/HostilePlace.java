package dev.lockstep.cli;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.random.HostileNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a name or text stands in a schema, beside names of tables and columns. */
enum HostilePlace {
    SCHEMA(Words.NAMES, "CREATE SCHEMA %1$s; CREATE TABLE %1$s.%4$s (id integer PRIMARY KEY);"),
    INDEX(Words.NAMES, "CREATE TABLE %3$s (id integer PRIMARY KEY, v text); CREATE INDEX %1$s ON %3$s (v);"),
    PARTIAL_UNIQUE_INDEX(
            Words.NAMES,
            "CREATE TABLE %3$s (id integer PRIMARY KEY, v text); CREATE UNIQUE INDEX %1$s ON %3$s (v) WHERE v > 'a';"),
    PRIMARY_KEY(Words.NAMES, "CREATE TABLE %3$s (id integer, CONSTRAINT %1$s PRIMARY KEY (id));"),
    UNIQUE_CONSTRAINT(
            Words.NAMES, "CREATE TABLE %3$s (id integer PRIMARY KEY, v integer, CONSTRAINT %1$s UNIQUE (v));"),
    FOREIGN_KEY(
            Words.NAMES,
            "CREATE TABLE %3$s (id integer PRIMARY KEY, v integer, CONSTRAINT %1$s FOREIGN KEY (v) REFERENCES z);"),
    CHECK(Words.NAMES, "CREATE TABLE %3$s (id integer PRIMARY KEY, v integer, CONSTRAINT %1$s CHECK (v > 0));"),
    SEQUENCE(
            Words.NAMES,
            "CREATE SEQUENCE %5$s; CREATE TABLE %3$s (id integer PRIMARY KEY, v integer DEFAULT nextval(%6$s));"),
    ENUM_TYPE(
            Words.NAMES,
            "CREATE TYPE %5$s AS ENUM ('a', 'b'); CREATE TABLE %3$s (id integer PRIMARY KEY, v %5$s DEFAULT 'a');"),
    ENUM_LABEL(
            Words.NAMES,
            "CREATE TYPE %3$s_e AS ENUM (%2$s, 'b'); CREATE TABLE %3$s (id integer PRIMARY KEY, v %3$s_e DEFAULT %2$s);"),
    ENUM_LABEL_TEXT(
            Words.SHORT_TEXTS,
            "CREATE TYPE %3$s_e AS ENUM (%2$s, 'b'); CREATE TABLE %3$s (id integer PRIMARY KEY, v %3$s_e DEFAULT %2$s);"),
    COMMENT_ON_TABLE(Words.TEXTS, "CREATE TABLE %3$s (id integer PRIMARY KEY); COMMENT ON TABLE %3$s IS %2$s;"),
    COMMENT_ON_COLUMN(Words.TEXTS, "CREATE TABLE %3$s (id integer PRIMARY KEY); COMMENT ON COLUMN %3$s.id IS %2$s;"),
    DEFAULT(Words.TEXTS, "CREATE TABLE %3$s (id integer PRIMARY KEY, v text DEFAULT %2$s);"),
    CHECK_LITERAL(
            Words.TEXTS,
            "CREATE TABLE %3$s (id integer PRIMARY KEY, v text CHECK (v <> %2$s), w text CHECK (w IN (%2$s, 'b')));"),
    INDEX_PREDICATE(
            Words.TEXTS,
            "CREATE TABLE %3$s (id integer PRIMARY KEY, v text); CREATE INDEX ON %3$s (id) WHERE v = %2$s;"),
    GENERATED_COLUMN(
            Words.TEXTS,
            "CREATE TABLE %3$s (id integer PRIMARY KEY, v text, w text GENERATED ALWAYS AS (v || %2$s) STORED);"),
    DOMAIN(
            Words.TEXTS,
            "CREATE DOMAIN %3$s_d AS text DEFAULT %2$s CHECK (VALUE > %2$s); COMMENT ON DOMAIN %3$s_d IS %2$s;"),
    VIEW_AND_FUNCTION(
            Words.TEXTS,
            "CREATE VIEW %3$s_w AS SELECT %2$s::text AS v; COMMENT ON VIEW %3$s_w IS %2$s;"
                    + " CREATE FUNCTION %3$s_f() RETURNS text LANGUAGE sql AS $of_f$ SELECT %2$s::text $of_f$;");

    private enum Words {
        NAMES,
        TEXTS,
        /** Those that a label can be. */
        SHORT_TEXTS
    }

    private final Words kind;
    private final String pattern;

    /**
     * @param pattern 1: the word as a name, 2: as a literal, 3: a table of its own, 4: the same without a schema, 5: the
     *     word as a name in the place's schema, 6: that as a literal
     */
    HostilePlace(Words kind, String pattern) {
        this.kind = kind;
        this.pattern = pattern;
    }

    private static boolean fitsALabel(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= Identifier.MAX_BYTES;
    }

    List<String> words() {
        return switch (kind) {
            case NAMES -> HostileNames.ALL;
            case TEXTS -> HostileTexts.ALL;
            case SHORT_TEXTS ->
                HostileTexts.ALL.stream().filter(HostilePlace::fitsALabel).toList();
        };
    }

    /** The place as people call it. */
    String words(Locale locale) {
        return name().toLowerCase(locale).replace('_', ' ');
    }

    private String namespace() {
        return "in_" + name().toLowerCase(Locale.ROOT);
    }

    private String table(String word) {
        return "t" + words().indexOf(word);
    }

    /** Statements with one word at this place. */
    String sql(String word) {
        String name = kind == Words.NAMES ? new Identifier(word).sql() : "";
        String inSchema = namespace() + "." + name;
        return String.format(
                Locale.ROOT,
                pattern,
                name,
                literal(word),
                namespace() + "." + table(word),
                table(word),
                inSchema,
                literal(inSchema));
    }

    /** The statement that makes room for the place, and keeps what survives a name that would drop it. */
    Optional<String> prologue() {
        return this == SCHEMA ? Optional.empty() : Optional.of("CREATE SCHEMA " + namespace() + ";");
    }

    /** Whether an object is the one of a word. */
    boolean isAt(ObjectPath path, String word) {
        List<String> names = path.names();
        return this == SCHEMA
                ? names.get(0).equals(word)
                : names.get(0).equals(namespace())
                        && (names.contains(word) || names.contains(table(word)) || names.contains(table(word) + "_e"));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
