package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.names.NameStyle;
import dev.lockstep.emitters.names.Wish;
import dev.lockstep.emitters.names.Words;
import java.util.ArrayList;
import java.util.List;

/** What an association would like to be called. */
final class RelationNames {
    private RelationNames() {}

    /**
     * The words the columns share at their beginning, without a final {@code id}: {@code stock_id} is {@code stock},
     * {@code condition_date} and {@code condition_region} are {@code condition}. Without such words, and when the name
     * is taken, the referenced class lends its name.
     */
    static Wish wish(QualifiedName table, ForeignKey foreignKey, String referencedClass) {
        List<String> words = sharedWords(foreignKey.columns());
        String referenced = JavaWords.MEMBERS.name(referencedClass, NameStyle.CAMEL);
        Use use = Use.of(ObjectPath.constraint(table, foreignKey.name()), Role.RELATION);
        if (words.isEmpty()) {
            return Wish.of(use, referenced);
        }
        String name = JavaWords.MEMBERS.name(words, NameStyle.CAMEL);
        return Wish.of(use, name, JavaWords.MEMBERS.name(name + "_" + referencedClass, NameStyle.CAMEL), referenced);
    }

    private static List<String> sharedWords(List<Identifier> columns) {
        List<String> shared = new ArrayList<>(Words.of(columns.get(0).text()));
        for (Identifier column : columns) {
            List<String> words = Words.of(column.text());
            while (!shared.isEmpty() && !startsWith(words, shared)) {
                shared.remove(shared.size() - 1);
            }
        }
        if (!shared.isEmpty() && shared.get(shared.size() - 1).equals("id")) {
            shared.remove(shared.size() - 1);
        }
        return shared;
    }

    private static boolean startsWith(List<String> words, List<String> start) {
        return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
    }
}
