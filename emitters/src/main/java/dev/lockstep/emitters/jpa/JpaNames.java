package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.jpa.source.JavaType;
import dev.lockstep.emitters.names.NameDraft;
import dev.lockstep.emitters.names.NameScope;
import dev.lockstep.emitters.names.NameScope.LetterCase;
import dev.lockstep.emitters.names.NameStyle;
import dev.lockstep.emitters.names.Singular;
import dev.lockstep.emitters.names.Wish;
import dev.lockstep.emitters.names.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The Java names of a schema.
 *
 * @param book those recorded and those chosen now
 */
record JpaNames(String packageName, NameBook book) {
    private static final String SUPPORT = "schema";

    /**
     * Chooses the names of all classes and enum constants. Class names are unique over all namespaces, because JPA
     * knows an entity by its simple name.
     */
    static JpaNames choose(JpaConfig config, Schema schema, NameBook recorded) {
        List<Wish> classes = new ArrayList<>();
        schema.tables().forEach(table -> classes.add(entityWish(table.name())));
        schema.enums().forEach(type -> classes.add(enumWish(type.name())));
        NameScope scope = new NameScope(JavaWords.CLASSES, LetterCase.IGNORED, JavaWords.JAVA_LANG);
        NameDraft draft = new NameDraft(recorded);
        draft.chooseClasses(scope, classes);
        schema.enums().forEach(type -> draft.choose(members(), constants(type)));
        return new JpaNames(config.packageName(), draft.book());
    }

    /** These names and those of the fields of every class. */
    JpaNames withFields(List<List<Wish>> classes) {
        NameDraft draft = new NameDraft(book);
        classes.forEach(fields -> draft.choose(members(), fields));
        return new JpaNames(packageName, draft.book());
    }

    private static NameScope members() {
        return new NameScope(JavaWords.MEMBERS, LetterCase.MATTERS, Set.of());
    }

    static Wish fieldWish(QualifiedName table, Identifier column) {
        Use use = Use.of(ObjectPath.column(table, column), Role.ATTRIBUTE);
        return Wish.of(use, JavaWords.MEMBERS.name(column.text(), NameStyle.CAMEL));
    }

    private static Wish entityWish(QualifiedName table) {
        List<String> words = new ArrayList<>(Words.of(table.name().text()));
        String whole = JavaWords.CLASSES.name(table.name().text(), NameStyle.PASCAL);
        if (!words.isEmpty()) {
            int last = words.size() - 1;
            words.set(last, Singular.of(words.get(last)));
        }
        String one = words.isEmpty() ? whole : JavaWords.CLASSES.name(words, NameStyle.PASCAL);
        Use use = Use.of(ObjectPath.table(table), Role.CLASS);
        return Wish.of(use, one, qualified(table, one), one + "Entity", whole);
    }

    private static Wish enumWish(QualifiedName type) {
        String name = JavaWords.CLASSES.name(type.name().text(), NameStyle.PASCAL);
        Use use = Use.of(ObjectPath.of(ObjectKind.ENUM, type), Role.CLASS);
        return Wish.of(use, name, qualified(type, name), name + "Type", name + "Enum");
    }

    private static String qualified(QualifiedName object, String name) {
        boolean inPublic = object.namespace().equals(QualifiedName.PUBLIC);
        return inPublic ? name : JavaWords.CLASSES.name(object.namespace().text(), NameStyle.PASCAL) + name;
    }

    private static List<Wish> constants(EnumType type) {
        return type.labels().stream()
                .map(label ->
                        Wish.of(memberUse(type.name(), label), JavaWords.MEMBERS.name(label, NameStyle.UPPER_SNAKE)))
                .toList();
    }

    private static Use memberUse(QualifiedName type, String label) {
        return new Use(ObjectPath.of(ObjectKind.ENUM, type), Role.MEMBER, label);
    }

    JavaType entity(QualifiedName table) {
        return classOf(table.namespace(), Use.of(ObjectPath.table(table), Role.CLASS));
    }

    /** The team's own class from which that of a table derives, when it has one. */
    Optional<JavaType> extension(QualifiedName table) {
        return book.find(Use.of(ObjectPath.table(table), Role.EXTENSION))
                .map(name -> new JavaType(packageOf(table.namespace()), name));
    }

    JavaType enumClass(QualifiedName type) {
        return classOf(type.namespace(), Use.of(ObjectPath.of(ObjectKind.ENUM, type), Role.CLASS));
    }

    String constant(QualifiedName type, String label) {
        return chosen(memberUse(type, label));
    }

    String field(QualifiedName table, Identifier column) {
        return chosen(Use.of(ObjectPath.column(table, column), Role.ATTRIBUTE));
    }

    String relation(QualifiedName table, Identifier foreignKey) {
        return chosen(Use.of(ObjectPath.constraint(table, foreignKey), Role.RELATION));
    }

    /** The package of the support classes. */
    String supportPackage() {
        return packageName + "." + SUPPORT;
    }

    JavaType postgresEnum() {
        return new JavaType(supportPackage(), "PostgresEnum");
    }

    JavaType postgresText() {
        return new JavaType(supportPackage(), "PostgresText");
    }

    JavaType postgresTimetz() {
        return new JavaType(supportPackage(), "PostgresTimetz");
    }

    /** The class that Hibernate finds by itself. */
    JavaType canonicalSchema() {
        return new JavaType(supportPackage(), "CanonicalSchema");
    }

    /** The list of the entities. */
    JavaType entities() {
        return new JavaType(supportPackage(), "Entities");
    }

    private JavaType classOf(Identifier namespace, Use use) {
        return new JavaType(packageOf(namespace), chosen(use));
    }

    private String packageOf(Identifier namespace) {
        if (namespace.equals(QualifiedName.PUBLIC)) {
            return packageName;
        }
        String part = JavaWords.CLASSES.name(namespace.text(), NameStyle.SNAKE).toLowerCase(Locale.ROOT);
        return packageName + "." + (part.equals(SUPPORT) ? part + "_" : part);
    }

    private String chosen(Use use) {
        return book.find(use).orElseThrow(() -> new IllegalStateException("no name chosen for " + use));
    }
}
