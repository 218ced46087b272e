package dev.lockstep.core.random;

import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.random.ColumnKind.Use;
import dev.lockstep.core.random.RandomStatement.Element;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Enum, composite and range types, domains and sequences. */
final class RandomTypes {
    private static final List<String> LABELS = List.of(
            "sad", "ok", "it's", "A B", "Größe", "class", "50%", "with \"quotes\"", "a\\b", "1", "", "None", "ok ");

    private final FileUnderWay file;
    private final Choices choices;

    RandomTypes(FileUnderWay file) {
        this.file = file;
        this.choices = file.choices;
    }

    void add() {
        for (int i = choices.below(3); i > 0; i--) {
            addEnum();
        }
        for (int i = choices.below(3); i > 0; i--) {
            addDomain();
        }
        if (choices.onceIn(2)) {
            addComposite();
        }
        if (choices.onceIn(3)) {
            addRange();
        }
        for (int i = choices.below(3); i > 0; i--) {
            addSequence();
        }
    }

    private void addEnum() {
        QualifiedName name = file.qualified("mood");
        List<String> labels = new ArrayList<>(choices.some(LABELS, 1 + choices.below(5)));
        List<Element> elements = labels.stream()
                .map(label -> Element.of("'" + label.replace("'", "''") + "'"))
                .toList();
        file.add(new RandomStatement("CREATE TYPE " + name.sql() + " AS ENUM (", elements, ")", List.of()));
        if (choices.onceIn(4)) {
            String place = choices.one("", " BEFORE ", " AFTER ");
            String other = place.isEmpty() ? "" : place + elements.get(0).text();
            file.add("ALTER TYPE " + name.sql() + " ADD VALUE 'later'" + other);
            labels.add("later");
        }
        file.comment("TYPE " + name.sql());
        file.kinds.add(ColumnKind.ofEnum(name.sql(), labels));
        file.kinds.add(ColumnKind.of(name.sql() + "[]", EnumSet.of(Use.BTREE, Use.GIN), "'{}'"));
    }

    private void addDomain() {
        QualifiedName name = file.qualified("positive");
        ColumnKind of = choices.one(ColumnKind.KEYS.get(0), ColumnKind.KEYS.get(4), ColumnKind.KEYS.get(5));
        String check = of.is(Use.NUMBER) ? "VALUE > -" + choices.below(9) : "length(VALUE) < 5" + choices.below(9);
        String named = file.maybe(2, "CONSTRAINT " + file.fresh("domain_check").sql() + " ");
        file.add(
                "CREATE DOMAIN " + name.sql() + " AS " + of.type(),
                of.is(Use.TEXT) ? file.maybe(4, "COLLATE \"C\"") : "",
                file.maybe(3, "DEFAULT " + of.values().get(0)),
                file.maybe(5, "NOT NULL"),
                file.maybe(2, named + "CHECK (" + check + ")"));
        if (choices.onceIn(4)) {
            file.add(
                    "ALTER DOMAIN " + name.sql() + " ADD CHECK (VALUE IS NOT NULL OR true)",
                    file.maybe(3, "NOT VALID"));
        }
        file.comment("DOMAIN " + name.sql());
        file.kinds.add(new ColumnKind(name.sql(), of.uses(), of.values().subList(0, 2)));
    }

    private void addComposite() {
        QualifiedName name = file.qualified("pair");
        List<Element> attributes = new ArrayList<>();
        for (String attribute : List.of("x", "Y z", "w").subList(0, 1 + choices.below(3))) {
            ColumnKind kind = choices.one(ColumnKind.builtIn());
            String collation = kind.is(Use.TEXT) ? file.maybe(4, "COLLATE \"C\"") : "";
            attributes.add(
                    Element.of((attribute.equals("Y z") ? "\"Y z\"" : attribute) + " " + kind.type(), collation));
        }
        file.add(new RandomStatement("CREATE TYPE " + name.sql() + " AS (", attributes, ")", List.of()));
        file.comment("TYPE " + name.sql());
        file.comment("COLUMN " + name.sql() + ".x");
        file.kinds.add(ColumnKind.of(name.sql(), EnumSet.noneOf(Use.class), "NULL"));
    }

    private void addRange() {
        QualifiedName name = file.qualified("span");
        String subtype = choices.one("double precision", "time", "inet", "text");
        List<Element> options = new ArrayList<>(List.of(Element.of("SUBTYPE = " + subtype)));
        if (subtype.equals("double precision") && choices.onceIn(2)) {
            options.add(Element.of("SUBTYPE_DIFF = float8mi"));
        }
        if (subtype.equals("text") && choices.onceIn(2)) {
            options.add(Element.of("COLLATION = \"C\""));
        }
        if (choices.onceIn(3)) {
            options.add(Element.of("MULTIRANGE_TYPE_NAME = "
                    + name.sibling(file.fresh("spans")).sql()));
        }
        file.add(new RandomStatement("CREATE TYPE " + name.sql() + " AS RANGE (", options, ")", List.of()));
        file.comment("TYPE " + name.sql());
        file.kinds.add(ColumnKind.of(name.sql(), EnumSet.of(Use.BTREE, Use.GIST, Use.OVERLAP), "'(,)'", "'empty'"));
    }

    private void addSequence() {
        QualifiedName name = file.qualified("counter");
        file.add(
                "CREATE SEQUENCE " + name.sql(),
                file.maybe(3, "AS " + choices.one("smallint", "integer", "bigint")),
                sequenceOptions());
        file.comment("SEQUENCE " + name.sql());
        file.sequences.add(name);
    }

    /** Options that fit each other, for the three integer types. */
    String sequenceOptions() {
        return switch (choices.below(6)) {
            case 0 -> "INCREMENT BY 2 MINVALUE 1 MAXVALUE 99 START WITH 5 CACHE 3 CYCLE";
            case 1 -> "INCREMENT BY -1";
            case 2 -> "START 10 NO CYCLE";
            case 3 -> "MINVALUE 0 START WITH 0";
            default -> "";
        };
    }
}
