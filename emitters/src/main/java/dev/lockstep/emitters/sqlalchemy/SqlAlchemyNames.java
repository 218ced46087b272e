package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.names.NameStyle.PASCAL;
import static dev.lockstep.emitters.names.NameStyle.SNAKE;
import static dev.lockstep.emitters.names.NameStyle.UPPER_SNAKE;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Domain;
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
import dev.lockstep.emitters.names.Wish;
import dev.lockstep.emitters.names.Words;
import dev.lockstep.emitters.sql.ViewTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of classes, attributes, members and types, chosen once for the whole target. */
final class SqlAlchemyNames {
    private final ViewTables views;
    private final NameDraft draft;

    private SqlAlchemyNames(ViewTables views, NameBook recorded) {
        this.views = views;
        this.draft = new NameDraft(recorded);
    }

    /** @throws dev.lockstep.emitters.EmissionException when a recorded name cannot be used */
    static SqlAlchemyNames choose(Schema schema, ViewTables views, Relations relations, NameBook recorded) {
        SqlAlchemyNames names = new SqlAlchemyNames(views, recorded);
        names.chooseClasses(schema, relations);
        schema.enums().forEach(names::chooseMembers);
        names.chooseTypes(schema);
        schema.tables().stream().filter(relations::isMapped).forEach(table -> names.chooseAttributes(table, relations));
        schema.tables().stream().filter(relations::isMapped).forEach(table -> names.chooseReverse(table, relations));
        views.tables().forEach(view -> names.chooseAttributes(view, relations));
        return names;
    }

    NameBook book() {
        return draft.book();
    }

    /** The class of a table or view, or the variable that holds an association table. */
    String table(QualifiedName table) {
        return recorded(Use.of(path(table), Role.CLASS));
    }

    /** The team's own class that the class of a table or view takes, when it has one. */
    Optional<String> extension(QualifiedName table) {
        return draft.find(Use.of(path(table), Role.EXTENSION));
    }

    private ObjectPath path(QualifiedName table) {
        return views.paths().getOrDefault(table, ObjectPath.table(table));
    }

    String enumClass(EnumType type) {
        return recorded(Use.of(path(type), Role.CLASS));
    }

    String member(EnumType type, String label) {
        return recorded(new Use(path(type), Role.MEMBER, label));
    }

    /** The constant that holds the SQL type of an enum. */
    String enumType(EnumType type) {
        String constant = name(Words.of(enumClass(type)), UPPER_SNAKE);
        return constant.equals(enumClass(type)) ? constant + "_TYPE" : constant;
    }

    /** The constant that holds a domain. */
    String domain(Domain domain) {
        return recorded(Use.of(path(domain), Role.CLASS));
    }

    String attribute(QualifiedName table, Identifier column) {
        return recorded(Use.of(ObjectPath.column(table, column), Role.ATTRIBUTE));
    }

    String relation(Association association) {
        return recorded(Use.of(association.path(), Role.RELATION));
    }

    String reverse(Association association) {
        return recorded(Use.of(association.path(), Role.REVERSE));
    }

    String collection(Link.Side side) {
        return recorded(Use.of(side.path(), Role.REVERSE));
    }

    private String recorded(Use use) {
        return draft.find(use).orElseThrow(() -> new IllegalStateException("no name chosen for " + use));
    }

    private static ObjectPath path(EnumType type) {
        return ObjectPath.of(ObjectKind.ENUM, type.name());
    }

    private static ObjectPath path(Domain domain) {
        return ObjectPath.of(ObjectKind.DOMAIN, domain.name());
    }

    private void chooseClasses(Schema schema, Relations relations) {
        List<Wish> wishes = new ArrayList<>();
        for (Table table : schema.tables()) {
            boolean mapped = relations.isMapped(table);
            List<String> words = mapped
                    ? RelationWords.singular(table.name().name())
                    : Words.of(table.name().name().text());
            wishes.add(wish(ObjectPath.table(table.name()), table.name(), words, mapped ? PASCAL : SNAKE));
        }
        for (Table view : views.tables()) {
            List<String> words = RelationWords.singular(view.name().name());
            wishes.add(wish(path(view.name()), view.name(), words, PASCAL));
        }
        for (EnumType type : schema.enums()) {
            wishes.add(wish(path(type), type.name(), Words.of(type.name().name().text()), PASCAL));
        }
        draft.chooseClasses(
                new NameScope(SqlAlchemyWords.LANGUAGE, LetterCase.IGNORED, SqlAlchemyWords.CLASSES), wishes);
    }

    private void chooseTypes(Schema schema) {
        List<String> taken = schema.enums().stream().map(this::enumType).toList();
        List<Wish> wishes = schema.domains().stream()
                .map(domain -> wish(
                        path(domain),
                        domain.name(),
                        Words.of(domain.name().name().text()),
                        UPPER_SNAKE))
                .toList();
        choose(wishes, LetterCase.MATTERS, Set.copyOf(taken));
    }

    private static Wish wish(ObjectPath path, QualifiedName name, List<String> words, NameStyle style) {
        List<String> qualified = new ArrayList<>(Words.of(name.namespace().text()));
        qualified.addAll(words);
        String plain =
                words.isEmpty() ? SqlAlchemyWords.LANGUAGE.name(name.name().text(), style) : name(words, style);
        return Wish.of(Use.of(path, Role.CLASS), plain, name(qualified, style));
    }

    private void chooseMembers(EnumType type) {
        List<Wish> wishes = type.labels().stream()
                .map(label -> Wish.of(
                        new Use(path(type), Role.MEMBER, label), SqlAlchemyWords.LANGUAGE.name(label, UPPER_SNAKE)))
                .toList();
        choose(wishes, LetterCase.MATTERS, Set.of());
    }

    private void chooseAttributes(Table table, Relations relations) {
        List<Wish> wishes = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = SqlAlchemyWords.LANGUAGE.name(column.name().text(), SNAKE);
            wishes.add(
                    Wish.of(Use.of(ObjectPath.column(table.name(), column.name()), Role.ATTRIBUTE), name, name + "_"));
        }
        relations.of(table).forEach(association -> wishes.add(RelationWords.relation(association)));
        choose(wishes, LetterCase.MATTERS, SqlAlchemyWords.ATTRIBUTES);
    }

    private void chooseReverse(Table table, Relations relations) {
        List<String> taken = new ArrayList<>(SqlAlchemyWords.ATTRIBUTES);
        table.columns().forEach(column -> taken.add(attribute(table.name(), column.name())));
        relations.of(table).forEach(association -> taken.add(relation(association)));
        List<Wish> wishes = new ArrayList<>();
        List<Association> incoming = relations.to(table);
        incoming.forEach(
                association -> wishes.add(RelationWords.reverse(association, incoming, () -> relation(association))));
        relations.linksOf(table).forEach(side -> wishes.add(RelationWords.collection(side)));
        choose(wishes, LetterCase.MATTERS, Set.copyOf(taken));
    }

    private void choose(List<Wish> wishes, LetterCase letterCase, Set<String> taken) {
        NameScope scope = new NameScope(SqlAlchemyWords.LANGUAGE, letterCase, taken);
        draft.choose(scope, wishes);
    }

    static String name(List<String> words, NameStyle style) {
        return SqlAlchemyWords.LANGUAGE.name(words, style);
    }
}
