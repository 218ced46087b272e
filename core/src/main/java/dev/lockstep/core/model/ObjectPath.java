package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;

/**
 * What an object is called, across files, catalogs and targets.
 *
 * @param names from the outside in: namespace, object, part (a column of a table, a trigger of a table). A function's
 *     name carries its argument types: {@code note(integer)}
 */
public record ObjectPath(ObjectKind kind, List<String> names) implements Comparable<ObjectPath> {
    /** How many names lead to an object that lives in a namespace: the namespace and its own. */
    private static final int OBJECT_DEPTH = 2;

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

    /** By namespace and object, then by kind, then by part. */
    @Override
    public int compareTo(ObjectPath other) {
        int byObject = compareNames(other, 0, OBJECT_DEPTH);
        int byKind = byObject != 0 ? byObject : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : compareNames(other, OBJECT_DEPTH, Integer.MAX_VALUE);
    }

    /** Compares the names of some depths; where one path ends, it comes first. */
    private int compareNames(ObjectPath other, int from, int to) {
        // A loop: sorted maps of names compare paths many thousand times.
        int one = Math.min(names.size(), to);
        int two = Math.min(other.names.size(), to);
        for (int at = from; at < Math.min(one, two); at++) {
            int order = names.get(at).compareTo(other.names.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one, two);
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
