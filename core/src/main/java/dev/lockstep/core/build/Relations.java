package dev.lockstep.core.build;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which names are taken: tables, indexes, sequences and views share one space of names, constraints another. */
final class Relations {
    private final Map<QualifiedName, ObjectPath> holders = new HashMap<>();
    private final Map<QualifiedName, Integer> constraints = new HashMap<>();

    Optional<ObjectPath> holder(QualifiedName name) {
        return Optional.ofNullable(holders.get(name));
    }

    void take(QualifiedName name, ObjectPath path) {
        holders.put(name, path);
    }

    void clear() {
        holders.clear();
        constraints.clear();
    }

    void free(QualifiedName name) {
        holders.remove(name);
    }

    void takeConstraint(QualifiedName name) {
        constraints.merge(name, 1, Integer::sum);
    }

    void freeConstraint(QualifiedName name) {
        constraints.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1);
    }

    boolean isConstraint(QualifiedName name) {
        return constraints.containsKey(name);
    }

    /** A free name for a table-like object. */
    Identifier choose(QualifiedName table, String columns, String label) {
        return ImpliedNames.choose(table.name(), columns, label, name -> holders.containsKey(table.sibling(name)));
    }

    /** A free name for a key: neither a relation nor a constraint of the namespace has it. */
    Identifier chooseKey(QualifiedName table, String columns, String label) {
        return ImpliedNames.choose(table.name(), columns, label, name -> {
            QualifiedName candidate = table.sibling(name);
            return holders.containsKey(candidate) || isConstraint(candidate);
        });
    }

    /** A free name for a constraint without an index. */
    Identifier chooseConstraint(QualifiedName table, String columns, String label) {
        return ImpliedNames.choose(table.name(), columns, label, name -> isConstraint(table.sibling(name)));
    }
}
