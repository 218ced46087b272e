package dev.lockstep.core.parse;

import dev.lockstep.core.statement.ObjectName;

/** Writes the names of objects into prepared text. */
final class PreparedNames {
    private PreparedNames() {}

    static void add(PreparedText out, ObjectName name) {
        name.namespace().ifPresent(namespace -> {
            out.addName(namespace, name.span());
            out.add(".", name.span());
        });
        out.addName(name.name(), name.span());
    }
}
