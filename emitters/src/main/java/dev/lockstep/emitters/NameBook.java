package dev.lockstep.emitters;

import dev.lockstep.core.model.ObjectPath;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names chosen for one target, kept in {@code lockstep.names.yaml} so that a later change renames nothing.
 *
 * @param names what each name is for, and the name
 */
public record NameBook(SortedMap<Use, String> names) {
    /** No name recorded yet. */
    public static final NameBook EMPTY = new NameBook(new TreeMap<>());

    public NameBook {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /** What a name is used for. */
    public enum Role {
        /** The class of a table, or of an enum or composite type. */
        CLASS,
        /** The class through which a team's own code joins the class of a table; recorded when a person asks for it. */
        EXTENSION,
        /** The field or attribute of a column that is no relation. */
        ATTRIBUTE,
        /** The field or attribute on the referencing side; the object is the foreign key constraint. */
        RELATION,
        /** The accessor on the referenced side; the object is the foreign key constraint. */
        REVERSE,
        /** The constant of an enum label. */
        MEMBER
    }

    /**
     * @param object the object named
     * @param detail the enum label for {@link Role#MEMBER}, else empty
     */
    public record Use(ObjectPath object, Role role, String detail) implements Comparable<Use> {
        public static Use of(ObjectPath object, Role role) {
            return new Use(object, role, "");
        }

        @Override
        public int compareTo(Use other) {
            int byObject = object.compareTo(other.object);
            int byRole = byObject != 0 ? byObject : role.compareTo(other.role);
            return byRole != 0 ? byRole : detail.compareTo(other.detail);
        }
    }

    public Optional<String> find(Use use) {
        return Optional.ofNullable(names.get(use));
    }

    /** This book and one more name; a name already there is kept. */
    public NameBook plus(Map<Use, String> chosen) {
        SortedMap<Use, String> all = new TreeMap<>(chosen);
        all.putAll(names);
        return new NameBook(all);
    }
}
