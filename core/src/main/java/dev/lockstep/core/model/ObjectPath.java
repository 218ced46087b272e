package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.Comparator;
import java.util.List;

/**
 * What an object is called, across files, catalogs and targets.
 *
 * @param names from the outside in: namespace, object, part (a column of a table, a trigger of a table). A function's
 *     name carries its argument types: {@code note(integer)}
 */
public record ObjectPath(ObjectKind kind, List<String> names) implements Comparable<ObjectPath> {
    private static final Comparator<ObjectPath> ORDER = Comparator.<ObjectPath, String>comparing(path ->
                    String.join("\0", path.names().subList(0, Math.min(2, path.names.size()))))
            .thenComparing(ObjectPath::kind)
            .thenComparing(path -> String.join("\0", path.names()));

    public ObjectPath {
        names = List.copyOf(names);
    }

    public static ObjectPath namespace(Identifier name) {
        return new ObjectPath(ObjectKind.NAMESPACE, List.of(name.text()));
    }

    public static ObjectPath extension(Identifier name) {
        return new ObjectPath(ObjectKind.EXTENSION, List.of(name.text()));
    }

    /** An object that lives directly in a namespace. */
    public static ObjectPath of(ObjectKind kind, QualifiedName name) {
        return new ObjectPath(kind, List.of(name.namespace().text(), name.name().text()));
    }

    /** An object that belongs to another: column, constraint, index, trigger, policy, rule, setting. */
    public static ObjectPath part(ObjectKind kind, QualifiedName owner, String part) {
        return new ObjectPath(
                kind, List.of(owner.namespace().text(), owner.name().text(), part));
    }

    public static ObjectPath table(QualifiedName name) {
        return of(ObjectKind.TABLE, name);
    }

    public static ObjectPath column(QualifiedName table, Identifier column) {
        return part(ObjectKind.COLUMN, table, column.text());
    }

    public static ObjectPath constraint(QualifiedName table, Identifier constraint) {
        return part(ObjectKind.CONSTRAINT, table, constraint.text());
    }

    public static ObjectPath index(QualifiedName table, Identifier index) {
        return part(ObjectKind.INDEX, table, index.text());
    }

    @Override
    public int compareTo(ObjectPath other) {
        return ORDER.compare(this, other);
    }

    /** The name as people read it: {@code stocks.symbol}; the namespace {@code public} is left out. */
    public String display() {
        boolean inPublic = names.size() > 1 && names.get(0).equals(QualifiedName.PUBLIC.text());
        return String.join(".", inPublic ? names.subList(1, names.size()) : names);
    }

    @Override
    public String toString() {
        return kind.words() + " " + display();
    }
}
