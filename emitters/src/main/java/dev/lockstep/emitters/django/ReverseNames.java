package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.names.NameDraft;
import dev.lockstep.emitters.names.NameScope;
import dev.lockstep.emitters.names.NameScope.LetterCase;
import dev.lockstep.emitters.names.NameStyle;
import dev.lockstep.emitters.names.Wish;
import dev.lockstep.emitters.names.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The accessors on the referenced side. Django's own name stays unless two relations would share it or a field of the
 * referenced model has it.
 */
final class ReverseNames {
    private final Relations relations;
    private final DjangoNames names;

    private ReverseNames(Relations relations, DjangoNames names) {
        this.relations = relations;
        this.names = names;
    }

    static void choose(Schema schema, Relations relations, DjangoNames names, NameDraft draft) {
        ReverseNames reverse = new ReverseNames(relations, names);
        for (Table table : schema.tables()) {
            List<Relation> incoming = reverse.incoming(table);
            if (!incoming.isEmpty()) {
                Set<String> fields = reverse.fields(table);
                List<Wish> wishes = incoming.stream()
                        .map(relation -> reverse.wish(relation, incoming, fields))
                        .toList();
                Set<String> taken = new TreeSet<>(PythonWords.MODEL_ATTRIBUTES);
                taken.addAll(fields);
                NameScope scope = new NameScope(PythonWords.LANGUAGE, LetterCase.IGNORED, taken);
                draft.choose(scope, wishes);
            }
        }
    }

    /** The name to write as {@code related_name}, when it is not Django's own. */
    static Optional<String> relatedName(Relation relation, DjangoNames names) {
        return names.find(Use.of(relation.path(), Role.REVERSE)).filter(name -> !name.equals(stock(relation, names)));
    }

    private List<Relation> incoming(Table table) {
        return relations.all().stream()
                .filter(Relation::isRelation)
                .filter(relation -> relation.key().referenced().equals(table.name()))
                .toList();
    }

    private Set<String> fields(Table table) {
        Set<String> fields = new TreeSet<>();
        for (Column column : table.columns()) {
            fields.add(names.field(table, column.name()));
            fields.add(names.attribute(table, column.name()));
        }
        relations.of(table).stream()
                .filter(Relation::isRelation)
                .map(names::relation)
                .forEach(fields::add);
        return fields;
    }

    private Wish wish(Relation relation, List<Relation> incoming, Set<String> fields) {
        boolean shared = incoming.stream()
                        .filter(other -> other.table().equals(relation.table()))
                        .count()
                > 1;
        boolean queryClash = fields.contains(className(relation).toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>(Words.of(names.relation(relation)));
        words.addAll(Words.of(relation.table().name().name().text()));
        String told = PythonWords.LANGUAGE.name(words, NameStyle.SNAKE);
        Use use = Use.of(relation.path(), Role.REVERSE);
        return shared || queryClash ? Wish.of(use, told) : Wish.of(use, stock(relation, names), told);
    }

    private String className(Relation relation) {
        return names.className(relation.table().name());
    }

    private static String stock(Relation relation, DjangoNames names) {
        String model = names.className(relation.table().name()).toLowerCase(Locale.ROOT);
        return relation.form() == Relation.Form.ONE_TO_ONE ? model : model + "_set";
    }
}
