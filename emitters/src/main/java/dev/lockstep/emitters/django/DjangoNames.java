package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.names.NameStyle.PASCAL;
import static dev.lockstep.emitters.names.NameStyle.SNAKE;
import static dev.lockstep.emitters.names.NameStyle.UPPER_SNAKE;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.names.NameDraft;
import dev.lockstep.emitters.names.NameScope;
import dev.lockstep.emitters.names.NameScope.LetterCase;
import dev.lockstep.emitters.names.NameStyle;
import dev.lockstep.emitters.names.Singular;
import dev.lockstep.emitters.names.Wish;
import dev.lockstep.emitters.names.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of classes, fields and members, chosen once for the whole target. */
final class DjangoNames {
    private final Relations relations;
    private final NameDraft draft;

    private DjangoNames(Relations relations, NameBook recorded) {
        this.relations = relations;
        this.draft = new NameDraft(recorded);
    }

    /** @throws dev.lockstep.emitters.EmissionException when a recorded name cannot be used */
    static DjangoNames choose(Schema schema, Relations relations, NameBook recorded) {
        DjangoNames names = new DjangoNames(relations, recorded);
        names.chooseClasses(schema);
        schema.enums().forEach(names::chooseMembers);
        schema.tables().stream().filter(Relations::hasModel).forEach(names::chooseFields);
        ReverseNames.choose(schema, relations, names, names.draft);
        return names;
    }

    NameBook book() {
        return draft.book();
    }

    Optional<String> find(Use use) {
        return draft.find(use);
    }

    String className(QualifiedName table) {
        return recorded(Use.of(ObjectPath.table(table), Role.CLASS));
    }

    /** The abstract class from which a team's own class of the table derives, when it has one. */
    Optional<String> extension(QualifiedName table) {
        return draft.find(Use.of(ObjectPath.table(table), Role.EXTENSION));
    }

    String enumClass(EnumType type) {
        return recorded(Use.of(ObjectPath.of(ObjectKind.ENUM, type.name()), Role.CLASS));
    }

    String member(EnumType type, String label) {
        return recorded(new Use(ObjectPath.of(ObjectKind.ENUM, type.name()), Role.MEMBER, label));
    }

    String relation(Relation relation) {
        return recorded(Use.of(relation.path(), Role.RELATION));
    }

    /** The name for queries and lists of fields: that of the relation where one stands in place of the column. */
    String field(Table table, Identifier column) {
        return relations
                .at(table, column)
                .map(this::relation)
                .orElseGet(() -> recorded(Use.of(ObjectPath.column(table.name(), column), Role.ATTRIBUTE)));
    }

    /** The name of the attribute that holds the column's own value. */
    String attribute(Table table, Identifier column) {
        return relations.at(table, column).isPresent() ? field(table, column) + "_id" : field(table, column);
    }

    private String recorded(Use use) {
        return draft.find(use).orElseThrow(() -> new IllegalStateException("no name chosen for " + use));
    }

    private void chooseClasses(Schema schema) {
        List<Wish> wishes = new ArrayList<>();
        for (Table table : schema.tables()) {
            wishes.add(classWish(
                    ObjectPath.table(table.name()),
                    table.name(),
                    singular(table.name().name())));
        }
        for (EnumType type : schema.enums()) {
            wishes.add(classWish(
                    ObjectPath.of(ObjectKind.ENUM, type.name()),
                    type.name(),
                    Words.of(type.name().name().text())));
        }
        NameScope scope = new NameScope(PythonWords.LANGUAGE, LetterCase.IGNORED, PythonWords.MODULE_NAMES);
        draft.chooseClasses(scope, wishes);
    }

    private static Wish classWish(ObjectPath path, QualifiedName name, List<String> words) {
        List<String> qualified = new ArrayList<>(Words.of(name.namespace().text()));
        qualified.addAll(words);
        return Wish.of(
                Use.of(path, Role.CLASS),
                className(words, name.name().text()),
                className(qualified, name.name().text()));
    }

    private static String className(List<String> words, String text) {
        return words.isEmpty() ? PythonWords.LANGUAGE.name(text, PASCAL) : PythonWords.LANGUAGE.name(words, PASCAL);
    }

    private void chooseMembers(EnumType type) {
        ObjectPath path = ObjectPath.of(ObjectKind.ENUM, type.name());
        List<Wish> wishes = type.labels().stream()
                .map(label -> Wish.of(new Use(path, Role.MEMBER, label), PythonWords.LANGUAGE.name(label, UPPER_SNAKE)))
                .toList();
        NameScope scope = new NameScope(PythonWords.LANGUAGE, LetterCase.MATTERS, Set.of());
        draft.choose(scope, wishes);
    }

    private void chooseFields(Table table) {
        List<Wish> wishes = new ArrayList<>();
        Set<String> taken = new TreeSet<>(PythonWords.MODEL_ATTRIBUTES);
        Optional<Identifier> id = keyCalledId(table);
        id.ifPresent(column -> taken.remove("id"));
        for (Column column : table.columns()) {
            if (relations.at(table, column.name()).isEmpty()) {
                Use use = Use.of(ObjectPath.column(table.name(), column.name()), Role.ATTRIBUTE);
                String name = PythonWords.LANGUAGE.name(column.name().text(), SNAKE);
                wishes.add(Wish.of(use, name, name + "_field"));
            }
        }
        relations.of(table).stream()
                .filter(Relation::isRelation)
                .forEach(relation -> wishes.add(relationWish(relation)));
        NameScope scope = new NameScope(PythonWords.LANGUAGE, LetterCase.IGNORED, taken);
        draft.choose(scope, wishes);
    }

    private static Optional<Identifier> keyCalledId(Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().equals(List.of(new Identifier("id"))))
                .map(key -> key.columns().get(0));
    }

    private Wish relationWish(Relation relation) {
        List<String> target = singular(relation.key().referenced().name());
        List<String> words = RelationWords.of(relation);
        List<String> best = words.isEmpty() ? target : words;
        List<String> second = new ArrayList<>(best);
        second.addAll(target);
        return Wish.of(
                Use.of(relation.path(), Role.RELATION),
                avoidingAttributes(relation, best, target),
                PythonWords.LANGUAGE.name(second, SNAKE));
    }

    /** A relation {@code stock} also has {@code stock_id}; a column of that name would clash with it. */
    private static String avoidingAttributes(Relation relation, List<String> words, List<String> target) {
        String name = PythonWords.LANGUAGE.name(words, SNAKE);
        boolean clashes = relation.replacesColumn()
                && relation.table().columns().stream()
                        .filter(column ->
                                !column.name().equals(relation.key().columns().get(0)))
                        .anyMatch(column -> PythonWords.LANGUAGE
                                .name(column.name().text(), SNAKE)
                                .equals(name + "_id"));
        List<String> longer = new ArrayList<>(words);
        longer.addAll(target);
        return clashes ? PythonWords.LANGUAGE.name(longer, SNAKE) : name;
    }

    /** The words of a table's name, the last one in the singular. */
    static List<String> singular(Identifier table) {
        List<String> words = new ArrayList<>(Words.of(table.text()));
        if (!words.isEmpty()) {
            words.set(words.size() - 1, Singular.of(words.get(words.size() - 1)));
        }
        return words;
    }

    static String name(List<String> words, NameStyle style) {
        return PythonWords.LANGUAGE.name(words, style);
    }
}
