package dev.lockstep.core.random;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the makers of the parts of a file share. */
final class FileUnderWay {
    private static final List<String> ODD =
            List.of("Mixed Case", "camelCase", "Order", "user", "Class", "naïve", "a-b", "select", "2nd", "end.");
    private static final List<String> TEXTS =
            List.of("it's", "50% \\ done", "two\nlines", "\"quoted\"", "*/ -- {{x}}", "plain words", " :a %s ${b} ");

    final Choices choices;
    final List<RandomStatement> statements = new ArrayList<>();
    final List<ColumnKind> kinds = new ArrayList<>(ColumnKind.builtIn());
    final List<MadeTable> tables = new ArrayList<>();
    final List<QualifiedName> sequences = new ArrayList<>();
    final Set<QualifiedName> ancestors = new HashSet<>();
    private final List<Identifier> namespaces = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final String tag;

    /** @param tag begins the names of what all files would share, so that several can be loaded into one database */
    FileUnderWay(Choices choices, String tag) {
        this.choices = choices;
        this.tag = tag;
    }

    void add(RandomStatement statement) {
        statements.add(statement);
    }

    void add(String opening, String... clauses) {
        add(RandomStatement.of(opening, clauses));
    }

    void addNamespaces() {
        for (int i = 0; i < 1 + choices.below(3); i++) {
            Identifier name = new Identifier(choices.onceIn(4) ? tag + " Odd " + i : tag + "_part" + i);
            namespaces.add(name);
            add("CREATE SCHEMA " + name.sql());
            comment("SCHEMA " + name.sql());
        }
    }

    /** A name that nothing in the file has, be it a type, a relation or a constraint. */
    Identifier fresh(String base) {
        String odd = choices.onceIn(6) ? choices.one(ODD) : base;
        String text = odd;
        for (int i = 1; !used.add(text.toLowerCase(Locale.ROOT)); i++) {
            text = odd + (odd.equals(base) ? "_" : " ") + i;
        }
        return new Identifier(text);
    }

    QualifiedName qualified(String base) {
        return new QualifiedName(choices.one(namespaces), fresh(base));
    }

    /** A comment on an object, one time in four. */
    void comment(String object) {
        if (choices.onceIn(4)) {
            add("COMMENT ON " + object + " IS " + text());
        }
    }

    /** A text as SQL. */
    String text() {
        return "'" + choices.one(TEXTS).replace("'", "''") + "'";
    }

    /** A clause, one time in so many. */
    String maybe(int times, String clause) {
        return choices.onceIn(times) ? clause : "";
    }
}
