package dev.lockstep.emitters.django;

import dev.lockstep.emitters.names.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The words a foreign key offers for its relation. */
final class RelationWords {
    private static final Set<String> KEY_ENDINGS = Set.of("id", "fk", "uuid", "key");
    private static final Set<String> NOISE = Set.of("fk", "fkey", "foreign", "key", "ref");

    private RelationWords() {}

    /**
     * Those of the column without its {@code _id}; for several columns those of the constraint's name without the
     * table's. Empty when nothing is left.
     */
    static List<String> of(Relation relation) {
        return relation.replacesColumn()
                ? ofColumn(Words.of(relation.key().columns().get(0).text()))
                : ofConstraint(relation);
    }

    private static List<String> ofColumn(List<String> words) {
        boolean ends = !words.isEmpty() && KEY_ENDINGS.contains(words.get(words.size() - 1));
        return ends ? words.subList(0, words.size() - 1) : words;
    }

    private static List<String> ofConstraint(Relation relation) {
        List<String> words = new ArrayList<>(Words.of(relation.key().name().text()));
        words.removeIf(NOISE::contains);
        List<String> table = Words.of(relation.table().name().name().text());
        int at = Collections.indexOfSubList(words, table);
        if (at >= 0) {
            words.subList(at, at + table.size()).clear();
        }
        boolean unnamed =
                words.isEmpty() || words.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
        return unnamed ? List.of() : ofColumn(words);
    }
}
