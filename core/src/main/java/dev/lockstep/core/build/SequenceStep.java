package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.SequenceClause;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.type.SqlType;
import java.util.Optional;

/** Applies CREATE SEQUENCE and ALTER SEQUENCE. */
final class SequenceStep {
    private final Draft draft;

    SequenceStep(Draft draft) {
        this.draft = draft;
    }

    Done create(Statement.CreateSequence statement) {
        QualifiedName name = draft.created(statement.name());
        if (Twins.isThere(draft, name, statement.existence(), statement.span())) {
            return Done.DONE;
        }
        draft.requireFree(name, ObjectKind.SEQUENCE, statement.name().span());
        SequenceDraft sequence =
                new SequenceDraft(SequenceSettings.created(statement.clause(), SqlType.Integral.BIGINT));
        own(sequence, statement.clause());
        if (statement.persistence() == Table.Persistence.UNLOGGED) {
            sequence.persistence = Table.Persistence.UNLOGGED;
            sequence.unlogged.add(draft.file.slice(statement.span()));
        }
        draft.sequences.put(name, sequence);
        ObjectPath path = ObjectPath.of(ObjectKind.SEQUENCE, name);
        draft.relations.take(name, path);
        draft.wrote(path, statement.name().span());
        return Done.DONE;
    }

    Done alter(Statement.AlterSequence statement) {
        Optional<ObjectPath> carried = draft.findCarried(statement.name(), ObjectKind.SEQUENCE);
        if (carried.isPresent()) {
            draft.carryOn(carried.get(), statement.span());
            return Done.DONE;
        }
        Optional<SequenceDraft> found = find(statement.name());
        if (found.isPresent()) {
            SequenceDraft sequence = found.get();
            sequence.options = SequenceSettings.altered(sequence.options, statement.clause());
            own(sequence, statement.clause());
            if (!sequence.unlogged.isEmpty()) {
                sequence.unlogged.add(draft.file.slice(statement.span()));
            }
            return Done.DONE;
        }
        if (alterIdentity(statement) || statement.existence() == Existence.LENIENT) {
            return Done.DONE;
        }
        throw unknown(statement.name());
    }

    /** The sequence of an identity column is altered like any other. */
    private boolean alterIdentity(Statement.AlterSequence statement) {
        for (QualifiedName candidate : draft.path.candidates(statement.name())) {
            for (TableDraft table : draft.tables.values()) {
                if (alterIdentity(table, candidate, statement.clause())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alterIdentity(TableDraft table, QualifiedName sequence, SequenceClause clause) {
        for (Column column : table.columns.values()) {
            if (column.value() instanceof ValueSource.Identity identity
                    && identity.sequence().equals(sequence)) {
                ValueSource after = new ValueSource.Identity(
                        identity.generation(), sequence, SequenceSettings.altered(identity.options(), clause));
                table.columns.put(column.name(), column.withValue(after));
                return true;
            }
        }
        return false;
    }

    private void own(SequenceDraft sequence, SequenceClause clause) {
        clause.owner()
                .ifPresent(ownership -> sequence.owner = ownership.column().map(this::owner));
    }

    private Sequence.Owner owner(SequenceClause.Ownership.Column written) {
        TableDraft table = draft.table(written.table());
        if (!table.columns.containsKey(written.column().name())) {
            throw new BuildFailure(
                    Problem.UNKNOWN_COLUMN,
                    written.column().span(),
                    table.name,
                    written.column().text(),
                    "");
        }
        return new Sequence.Owner(table.name, written.column().name());
    }

    Optional<SequenceDraft> find(ObjectName name) {
        return draft.path.candidates(name).stream()
                .flatMap(candidate -> Optional.ofNullable(draft.sequences.get(candidate)).stream())
                .findFirst();
    }

    BuildFailure unknown(ObjectName name) {
        return new BuildFailure(
                Problem.UNKNOWN_OBJECT, name.span(), "sequence", name, Hints.table(name, draft.sequences.keySet()));
    }
}
