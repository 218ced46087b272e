package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Where names without a namespace are looked for; {@code public} until the file says otherwise. */
final class SearchPath {
    private List<Identifier> names = List.of(QualifiedName.PUBLIC);

    /** SET search_path; {@code "$user"} and {@code pg_catalog} hold nothing of the file's. */
    void set(List<String> written) {
        if (written.equals(List.of("default"))) {
            names = List.of(QualifiedName.PUBLIC);
            return;
        }
        names = written.stream()
                .filter(name -> !name.isEmpty() && !name.equals("$user") && !name.equals("pg_catalog"))
                .map(Identifier::new)
                .toList();
    }

    /** What the names are looked for in, to come back to. */
    List<Identifier> names() {
        return names;
    }

    void set(Identifier first, List<Identifier> others) {
        List<Identifier> changed = new ArrayList<>(List.of(first));
        changed.addAll(others);
        names = List.copyOf(changed);
    }

    void restore(List<Identifier> before) {
        names = before;
    }

    /** Where a CREATE without a namespace goes. */
    Identifier first(ObjectName name) {
        if (names.isEmpty()) {
            throw new BuildFailure(Problem.UNREACHABLE, name.span(), name, "empty");
        }
        return names.get(0);
    }

    /** The names that a written name may stand for, in the order in which they are tried. */
    List<QualifiedName> candidates(ObjectName name) {
        return name.namespace()
                .map(namespace -> List.of(new QualifiedName(namespace, name.name())))
                .orElseGet(() -> names.stream()
                        .map(namespace -> new QualifiedName(namespace, name.name()))
                        .toList());
    }

    /** Whether a statement kept as written means the same under the path of a fresh session. */
    boolean isDefault() {
        return names.isEmpty() || names.get(0).equals(QualifiedName.PUBLIC);
    }

    @Override
    public String toString() {
        return String.join(", ", names.stream().map(Identifier::text).toList());
    }
}
