package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies CREATE SCHEMA and CREATE EXTENSION. */
final class NamespaceStep {
    /** What {@code requires} says in the control files of Postgres' own extensions and of PostGIS. */
    private static final Map<String, String> NEEDED = Map.of(
            "earthdistance", "cube",
            "postgis_raster", "postgis",
            "postgis_sfcgal", "postgis",
            "postgis_topology", "postgis",
            "pgrouting", "postgis");

    private static final int VIEW_RANK = 2;
    private static final int INDEX_RANK = 3;
    private static final int LAST_RANK = 4;

    private final Draft draft;

    NamespaceStep(Draft draft) {
        this.draft = draft;
    }

    Done create(Statement.CreateNamespace statement) {
        Identifier name = statement.name().name();
        boolean there = draft.namespaces.containsKey(name);
        // A dump creates the schema public that every database has.
        if (there && statement.existence() == Existence.STRICT && !name.equals(QualifiedName.PUBLIC)) {
            ObjectPath path = ObjectPath.namespace(name);
            throw new BuildFailure(Problem.DUPLICATE, statement.name().span(), "schema", name, draft.line(path));
        }
        draft.namespaces.putIfAbsent(name, Optional.empty());
        draft.wrote(ObjectPath.namespace(name), statement.name().span());
        return Done.DONE;
    }

    /** Sequences, tables, views, indexes, triggers, and what the others say of them (Postgres 18). */
    static List<Statement> inServerOrder(List<Statement> elements) {
        return elements.stream()
                .sorted(Comparator.comparing(NamespaceStep::rank))
                .toList();
    }

    private static int rank(Statement element) {
        if (element instanceof Statement.CreateSequence) {
            return 0;
        }
        if (element instanceof Statement.CreateTable) {
            return 1;
        }
        if (element instanceof Statement.CreateIndex) {
            return INDEX_RANK;
        }
        boolean view = element instanceof Statement.Carried carried && carried.kind() == ObjectKind.VIEW;
        return view ? VIEW_RANK : LAST_RANK;
    }

    Done extension(Statement.CreateExtension statement) {
        Identifier name = statement.name().name();
        // Every database has plpgsql.
        if (name.text().equals("plpgsql") || draft.extensions.containsKey(name)) {
            return Done.DONE;
        }
        Identifier namespace = statement.namespace().orElse(QualifiedName.PUBLIC);
        if (statement.dependencies() == Behavior.CASCADE) {
            needed(name)
                    .ifPresent(other ->
                            draft.extensions.putIfAbsent(other, new Extension(other, namespace, Optional.empty())));
        }
        draft.extensions.put(name, new Extension(name, namespace, statement.version()));
        draft.wrote(ObjectPath.extension(name), statement.name().span());
        return Done.DONE;
    }

    private static Optional<Identifier> needed(Identifier extension) {
        return Optional.ofNullable(NEEDED.get(extension.text())).map(Identifier::new);
    }
}
