package dev.lockstep.core.name;

import java.util.Comparator;

/** The name of an object together with the namespace it lives in. */
public record QualifiedName(Identifier namespace, Identifier name) implements Comparable<QualifiedName> {
    /** The namespace of a database that nobody renamed. */
    public static final Identifier PUBLIC = new Identifier("public");

    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::namespace).thenComparing(QualifiedName::name);

    /** A name in the namespace {@code public}. */
    public static QualifiedName inPublic(String name) {
        return new QualifiedName(PUBLIC, new Identifier(name));
    }

    public static QualifiedName of(String namespace, String name) {
        return new QualifiedName(new Identifier(namespace), new Identifier(name));
    }

    /** Another object of the same namespace. */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(namespace, other);
    }

    /** The full name as SQL source, each part quoted where needed. */
    public String sql() {
        return namespace.sql() + "." + name.sql();
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** The name as people read it; {@code public} is left out. */
    @Override
    public String toString() {
        return namespace.equals(PUBLIC) ? name.text() : namespace.text() + "." + name.text();
    }
}
