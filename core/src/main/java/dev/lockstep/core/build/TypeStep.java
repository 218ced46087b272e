package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.EnumChange;
import dev.lockstep.core.statement.EnumChange.AddValue;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies CREATE TYPE ... AS ENUM and the ALTER TYPE of its labels. */
final class TypeStep {
    private final Draft draft;

    TypeStep(Draft draft) {
        this.draft = draft;
    }

    Done create(Statement.CreateEnum statement) {
        QualifiedName name = draft.created(statement.name());
        requireFree(draft, name, statement.name().span());
        Set<String> seen = new HashSet<>();
        for (String label : statement.labels()) {
            if (!seen.add(label)) {
                throw new BuildFailure(Problem.DUPLICATE_LABEL, statement.span(), name, label);
            }
        }
        draft.enums.put(name, new EnumType(name, statement.labels(), Optional.empty()));
        draft.wrote(ObjectPath.of(ObjectKind.ENUM, name), statement.name().span());
        return Done.DONE;
    }

    /** Fails when a type of this name is there. */
    static void requireFree(Draft draft, QualifiedName name, SourceSpan span) {
        for (ObjectKind kind : List.of(ObjectKind.ENUM, ObjectKind.DOMAIN, ObjectKind.TYPE, ObjectKind.TABLE)) {
            ObjectPath path = ObjectPath.of(kind, name);
            boolean taken = (draft.enums.containsKey(name) && kind == ObjectKind.ENUM)
                    || (draft.domains.containsKey(name) && kind == ObjectKind.DOMAIN)
                    || (draft.tables.containsKey(name) && kind == ObjectKind.TABLE)
                    || (isTypeOfTheFile(draft, name) && kind == ObjectKind.TYPE)
                    || draft.carried.containsKey(path);
            if (taken) {
                throw new BuildFailure(Problem.DUPLICATE, span, "type", name, draft.line(path));
            }
        }
    }

    private static boolean isTypeOfTheFile(Draft draft, QualifiedName name) {
        return draft.composites.containsKey(name) || draft.ranges.containsKey(name);
    }

    Done alter(Statement.AlterEnum statement) {
        EnumType type = find(statement.name());
        List<String> labels = new ArrayList<>(type.labels());
        if (statement.change() instanceof AddValue added) {
            add(labels, added, statement, type.name());
        } else if (statement.change() instanceof EnumChange.RenameValue renamed) {
            int at = labels.indexOf(renamed.label());
            if (at < 0) {
                throw unknownLabel(renamed.label(), labels, statement.span());
            }
            labels.set(at, renamed.renamed());
        }
        draft.enums.put(type.name(), new EnumType(type.name(), labels, type.comment()));
        return Done.DONE;
    }

    private static void add(List<String> labels, AddValue added, Statement.AlterEnum statement, QualifiedName name) {
        if (labels.contains(added.label())) {
            if (added.existence() == Existence.LENIENT) {
                return;
            }
            throw new BuildFailure(Problem.DUPLICATE_LABEL, statement.span(), name, added.label());
        }
        if (added.place().isEmpty()) {
            labels.add(added.label());
            return;
        }
        AddValue.Place place = added.place().get();
        int at = labels.indexOf(place.neighbour());
        if (at < 0) {
            throw unknownLabel(place.neighbour(), labels, statement.span());
        }
        labels.add(place.side() == AddValue.Side.BEFORE ? at : at + 1, added.label());
    }

    private EnumType find(ObjectName name) {
        return draft.path.candidates(name).stream()
                .flatMap(candidate -> Optional.ofNullable(draft.enums.get(candidate)).stream())
                .findFirst()
                .orElseThrow(() -> new BuildFailure(
                        Problem.UNKNOWN_OBJECT,
                        name.span(),
                        "enum type",
                        name,
                        Hints.table(name, draft.enums.keySet())));
    }

    private static BuildFailure unknownLabel(String label, List<String> labels, SourceSpan span) {
        return new BuildFailure(Problem.UNKNOWN_OBJECT, span, "label", label, Hints.name(label, labels));
    }
}
