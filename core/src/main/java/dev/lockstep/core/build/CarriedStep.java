package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.Statement.Carried.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the statements of objects whose structure is not modelled. */
final class CarriedStep {
    private static final Set<ObjectKind> WITHOUT_NAMESPACE =
            Set.of(ObjectKind.OTHER, ObjectKind.OPERATOR, ObjectKind.CAST, ObjectKind.EVENT_TRIGGER);
    private static final Set<ObjectKind> RELATIONS =
            Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE);
    private static final Set<ObjectKind> OF_TABLE =
            Set.of(ObjectKind.TRIGGER, ObjectKind.POLICY, ObjectKind.RULE, ObjectKind.TABLE_SETTING);

    private static final Set<ObjectKind> ROUTINES =
            Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE);

    private static final Set<Effect> CREATING = Set.of(Effect.CREATES, Effect.CREATES_IF_MISSING);

    private final Draft draft;
    private final Statement.Carried statement;

    CarriedStep(Draft draft, Statement.Carried statement) {
        this.draft = draft;
        this.statement = statement;
    }

    Done apply() {
        if (!draft.path.isDefault() && statement.object().namespace().isEmpty()) {
            throw new BuildFailure(Problem.UNREACHABLE, statement.object().span(), statement.object(), draft.path);
        }
        if (statement.kind() == ObjectKind.INDEX) {
            return index();
        }
        ObjectPath path = path();
        switch (statement.effect()) {
            case CHANGES -> change(path);
            case REMOVES -> draft.carried.remove(path);
            case CREATES, CREATES_IF_MISSING, REPLACES -> make(path);
        }
        return Done.DONE;
    }

    /** What ALTER INDEX sets is a setting of the table; of a carried table it is one more of its statements. */
    private Done index() {
        QualifiedName index = owner();
        ObjectPath holder = draft.relations.holder(index).orElseThrow();
        if (draft.carried.containsKey(holder)) {
            draft.carryOn(holder, statement.span());
            return Done.DONE;
        }
        QualifiedName table =
                QualifiedName.of(holder.names().get(0), holder.names().get(1));
        String setting = statement.part().orElseThrow() + " of " + index.name();
        ObjectPath path = ObjectPath.part(ObjectKind.TABLE_SETTING, table, setting);
        draft.carried.computeIfAbsent(path, key -> new ArrayList<>());
        draft.carryOn(path, statement.span());
        draft.wrote(path, statement.span());
        return Done.DONE;
    }

    private void make(ObjectPath path) {
        if (statement.effect() == Effect.CREATES_IF_MISSING && draft.carried.containsKey(path)) {
            return;
        }
        if (statement.effect() == Effect.CREATES && draft.carried.containsKey(path)) {
            throw new BuildFailure(
                    Problem.DUPLICATE, statement.span(), path.kind().words(), path.display(), draft.line(path));
        }
        if (RELATIONS.contains(statement.kind())) {
            draft.relations.take(
                    QualifiedName.of(path.names().get(0), path.names().get(1)), path);
        }
        List<String> statements = new ArrayList<>();
        statements.add(draft.file.slice(statement.span()));
        if (statement.effect() == Effect.REPLACES && statement.kind() != ObjectKind.TABLE_SETTING) {
            statements.addAll(kept(path));
        }
        draft.carried.put(path, statements);
        draft.wrote(path, statement.span());
    }

    /** CREATE OR REPLACE leaves comments as they are, and what ALTER VIEW set; it resets what ALTER FUNCTION set. */
    private List<String> kept(ObjectPath path) {
        List<String> before = draft.carried.getOrDefault(path, List.of());
        boolean keepsAll = statement.kind() == ObjectKind.VIEW;
        return before.stream()
                .skip(1)
                .filter(sql -> keepsAll || sql.regionMatches(true, 0, "COMMENT", 0, "COMMENT".length()))
                .toList();
    }

    private void change(ObjectPath path) {
        if (!draft.carried.containsKey(path)) {
            throw new BuildFailure(
                    Problem.UNKNOWN_OBJECT,
                    statement.object().span(),
                    path.kind().words(),
                    path.display(),
                    "create it above this statement");
        }
        draft.carryOn(path, statement.span());
    }

    private ObjectPath path() {
        ObjectKind kind = statement.kind();
        if (WITHOUT_NAMESPACE.contains(kind)) {
            return new ObjectPath(kind, List.of(statement.part().orElseThrow()));
        }
        if (OF_TABLE.contains(kind)) {
            return ObjectPath.part(kind, owner(), statement.part().orElseThrow());
        }
        if (ROUTINES.contains(kind) && statement.part().isEmpty()) {
            return onlyRoutine();
        }
        QualifiedName name =
                CREATING.contains(statement.effect()) ? draft.created(statement.object()) : found(statement.object());
        return new ObjectPath(
                kind,
                List.of(
                        name.namespace().text(),
                        name.name().text() + statement.part().orElse("")));
    }

    /** A routine named without its argument types must be the only one of its name. */
    private ObjectPath onlyRoutine() {
        for (QualifiedName candidate : draft.path.candidates(statement.object())) {
            List<ObjectPath> called = draft.carried.keySet().stream()
                    .filter(path -> path.kind() == statement.kind() && isFunctionCalled(path, candidate))
                    .toList();
            if (called.size() > 1) {
                throw new BuildFailure(
                        Problem.NOT_UNDERSTOOD,
                        statement.object().span(),
                        "a name that several functions have, " + statement.object() + ",");
            }
            if (!called.isEmpty()) {
                return called.get(0);
            }
        }
        return ObjectPath.of(statement.kind(), draft.created(statement.object()));
    }

    private QualifiedName found(ObjectName name) {
        String signature = statement.part().orElse("");
        return draft.path.candidates(name).stream()
                .filter(candidate -> draft.carried.containsKey(new ObjectPath(
                        statement.kind(),
                        List.of(candidate.namespace().text(), candidate.name().text() + signature))))
                .findFirst()
                .orElseGet(() -> draft.created(name));
    }

    private QualifiedName owner() {
        ObjectName name = statement.object();
        for (QualifiedName candidate : draft.path.candidates(name)) {
            if (draft.relations.holder(candidate).isPresent()) {
                return candidate;
            }
        }
        SourceSpan span = name.span();
        throw new BuildFailure(Problem.UNKNOWN_TABLE, span, name, Hints.table(name, draft.tables.keySet()));
    }

    /** Names a function without its argument types. */
    static boolean isFunctionCalled(ObjectPath path, QualifiedName name) {
        Identifier namespace = name.namespace();
        return path.names().size() == 2
                && path.names().get(0).equals(namespace.text())
                && path.names().get(1).startsWith(name.name().text() + "(");
    }
}
