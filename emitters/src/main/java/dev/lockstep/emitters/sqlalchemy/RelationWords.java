package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.names.NameStyle.SNAKE;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.names.Plural;
import dev.lockstep.emitters.names.Singular;
import dev.lockstep.emitters.names.Wish;
import dev.lockstep.emitters.names.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What relationships would like to be called. */
final class RelationWords {
    private static final Set<String> KEY_ENDINGS = Set.of("id", "fk", "uuid", "key");

    private RelationWords() {}

    /**
     * The words the columns begin with, without a final {@code id}: {@code stock_id} is {@code stock}, {@code
     * condition_date} and {@code condition_region} are {@code condition}. Without such words the referenced table lends
     * its name.
     */
    static Wish relation(Association association) {
        List<String> target = singular(association.referenced().name().name());
        List<String> shared = sharedWords(association.key().columns());
        List<String> best = shared.isEmpty() ? target : shared;
        return Wish.of(
                Use.of(association.path(), Role.RELATION),
                name(best),
                best.equals(target) ? name(target) : name(joined(best, target)),
                name(joined(target, List.of("ref"))));
    }

    /** The referencing rows: the table's name in the plural, with the relation's before it where there are several. */
    static Wish reverse(Association association, List<Association> incoming, Supplier<String> relation) {
        List<String> table = Words.of(association.table().name().name().text());
        boolean one = association.ends() == Association.Ends.ONE_TO_ONE;
        List<String> rows = one ? singular(association.table().name().name()) : plural(table);
        boolean several = incoming.stream()
                        .filter(other ->
                                other.table().name().equals(association.table().name()))
                        .count()
                > 1;
        List<String> role = Words.of(relation.get());
        String told = name(joined(role, rows));
        Use use = Use.of(association.path(), Role.REVERSE);
        if (association.isSelfReferencing()) {
            boolean parent = role.equals(List.of("parent")) && !one;
            return parent ? Wish.of(use, "children", told) : Wish.of(use, told);
        }
        return several ? Wish.of(use, told) : Wish.of(use, name(rows), told);
    }

    /** The rows at the other end of an association table. */
    static Wish collection(Link.Side side) {
        List<String> rows = plural(Words.of(side.other().referenced().name().text()));
        List<String> words = sharedWords(side.other().columns());
        List<String> role = words.isEmpty() ? rows : plural(words);
        List<String> told = joined(Words.of(side.link().table().name().name().text()), rows);
        return Wish.of(Use.of(side.path(), Role.REVERSE), name(rows), name(role), name(told));
    }

    /** The words of a table's name, the last one in the singular. */
    static List<String> singular(Identifier table) {
        List<String> words = new ArrayList<>(Words.of(table.text()));
        if (!words.isEmpty()) {
            words.set(words.size() - 1, Singular.of(words.get(words.size() - 1)));
        }
        return words;
    }

    private static List<String> plural(List<String> words) {
        List<String> plural = new ArrayList<>(words);
        if (!plural.isEmpty()) {
            plural.set(plural.size() - 1, Plural.of(plural.get(plural.size() - 1)));
        }
        return plural;
    }

    private static List<String> sharedWords(List<Identifier> columns) {
        List<String> shared = new ArrayList<>(Words.of(columns.get(0).text()));
        for (Identifier column : columns) {
            List<String> words = Words.of(column.text());
            while (!shared.isEmpty() && !startsWith(words, shared)) {
                shared.remove(shared.size() - 1);
            }
        }
        boolean ends = !shared.isEmpty() && KEY_ENDINGS.contains(shared.get(shared.size() - 1));
        return ends ? shared.subList(0, shared.size() - 1) : shared;
    }

    private static boolean startsWith(List<String> words, List<String> start) {
        return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String name(List<String> words) {
        return SqlAlchemyNames.name(words, SNAKE);
    }
}
