package dev.lockstep.core.diff;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything a schema says of one object.
 *
 * @param definition the whole object on one line, for when it is missing or extra
 * @param byAspect the aspects in the order in which people name them
 * @param form what two objects must share to be the same under different names: the kind of constraint
 * @param core the part of the structure that makes it the same object although the rest changed
 */
record ObjectFacts(ObjectPath path, String definition, Map<String, Fact> byAspect, String form, Optional<String> core) {
    static final String COMMENT = "comment";

    private static final Set<ObjectKind> PARTS = EnumSet.of(ObjectKind.COLUMN, ObjectKind.CONSTRAINT, ObjectKind.INDEX);
    private static final Set<ObjectKind> NAMED_FREELY = EnumSet.of(ObjectKind.CONSTRAINT, ObjectKind.INDEX);

    ObjectFacts {
        byAspect = Collections.unmodifiableMap(new LinkedHashMap<>(byAspect));
    }

    static ObjectFacts of(ObjectPath path, String definition, Facts facts) {
        return new ObjectFacts(path, definition, facts.map(), "", Optional.empty());
    }

    /** Whether the object says all by its structure, so that two of them match under different names. */
    boolean matchesByStructure() {
        return NAMED_FREELY.contains(path.kind());
    }

    /** The table or domain, for its columns, constraints and indexes. */
    Optional<List<String>> owner() {
        return PARTS.contains(path.kind())
                ? Optional.of(path.names().subList(0, path.names().size() - 1))
                : Optional.empty();
    }

    String name() {
        return path.names().get(path.names().size() - 1);
    }

    /** All that is said but the name and the comment. */
    Map<String, Fact> structure() {
        Map<String, Fact> structure = new LinkedHashMap<>(byAspect);
        structure.remove(COMMENT);
        return structure;
    }

    /** The structure as one text, the same for objects that say the same. */
    String structureText() {
        return structure().entrySet().stream()
                .map(entry -> entry.getKey() + "\0" + entry.getValue().text())
                .collect(Collectors.joining("\0\0", form + "\0\0", ""));
    }
}
