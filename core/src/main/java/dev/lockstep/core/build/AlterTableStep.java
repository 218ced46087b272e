package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.TableAction;
import java.util.Optional;

/** Applies ALTER TABLE, action by action. */
final class AlterTableStep implements TableAction.Cases<Done> {
    private final Draft draft;
    private final TableDraft table;

    private AlterTableStep(Draft draft, TableDraft table) {
        this.draft = draft;
        this.table = table;
    }

    static Done alter(Draft draft, Statement.AlterTable statement) {
        Optional<ObjectPath> carried =
                draft.findCarried(statement.table(), ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
        boolean notCompared = statement.actions().stream().allMatch(TableAction.NotCompared.class::isInstance);
        if (notCompared) {
            return Done.DONE;
        }
        if (carried.isPresent()) {
            carry(draft, statement, carried.get());
            return Done.DONE;
        }
        if (statement.existence() == Existence.LENIENT
                && draft.findTable(statement.table()).isEmpty()) {
            return Done.DONE;
        }
        AlterTableStep step = new AlterTableStep(draft, draft.table(statement.table()));
        statement.actions().forEach(action -> action.match(step));
        return Done.DONE;
    }

    /** The index of a carried table's key takes a name, so that later statements can find it. */
    private static void carry(Draft draft, Statement.AlterTable statement, ObjectPath table) {
        draft.carryOn(table, statement.span());
        Identifier namespace = new Identifier(table.names().get(0));
        for (TableAction action : statement.actions()) {
            if (action instanceof TableAction.AddConstraint added
                    && added.constraint() instanceof ConstraintClause.Key key) {
                key.name().ifPresent(name -> draft.relations.take(new QualifiedName(namespace, name), table));
            }
        }
    }

    @Override
    public Done addColumn(TableAction.AddColumn action) {
        PartName name = action.column().name();
        if (action.existence() == Existence.LENIENT && table.columns.containsKey(name.name())) {
            return Done.DONE;
        }
        new ColumnStep(draft, table).add(action.column());
        ConstraintStep step = new ConstraintStep(draft, table);
        for (ConstraintClause constraint : action.column().constraints()) {
            constraint.match(step);
        }
        return Done.DONE;
    }

    @Override
    public Done addConstraint(TableAction.AddConstraint action) {
        return action.constraint().match(new ConstraintStep(draft, table));
    }

    @Override
    public Done dropColumn(TableAction.DropColumn action) {
        if (!table.columns.containsKey(action.column().name())) {
            if (action.existence() == Existence.LENIENT) {
                return Done.DONE;
            }
            throw unknownColumn(action.column());
        }
        new ColumnRemoval(draft, table).remove(action.column(), action.behavior());
        return Done.DONE;
    }

    @Override
    public Done dropConstraint(TableAction.DropConstraint action) {
        Constraint constraint = table.constraints.get(action.constraint().name());
        if (constraint == null && action.existence() == Existence.LENIENT) {
            return Done.DONE;
        }
        Removal.constraint(draft, table, constraint(action.constraint()));
        KeyReferences.drop(draft, table, action);
        return Done.DONE;
    }

    @Override
    public Done alterConstraint(TableAction.AlterConstraint action) {
        Constraint before = constraint(action.constraint());
        if (!(before instanceof Constraint.ForeignKey key)) {
            throw unknownConstraint(action.constraint());
        }
        table.constraints.put(key.name(), ConstraintChanges.withDeferral(key, action.deferral()));
        return Done.DONE;
    }

    @Override
    public Done validateConstraint(TableAction.ValidateConstraint action) {
        Constraint before = constraint(action.constraint());
        table.constraints.put(before.name(), before.match(ConstraintChanges.VALIDATED));
        return Done.DONE;
    }

    @Override
    public Done alterColumn(TableAction.AlterColumn action) {
        Identifier name = action.column().name();
        if (!table.columns.containsKey(name)) {
            throw unknownColumn(action.column());
        }
        return action.change().match(new ColumnChangeStep(draft, table, action.column()));
    }

    @Override
    public Done setParameters(TableAction.SetParameters action) {
        table.setParameters(action.parameters());
        return Done.DONE;
    }

    @Override
    public Done resetParameters(TableAction.ResetParameters action) {
        action.names().forEach(table.parameters::remove);
        return Done.DONE;
    }

    @Override
    public Done setPersistence(TableAction.SetPersistence action) {
        table.persistence = action.persistence();
        return Done.DONE;
    }

    @Override
    public Done notCompared(TableAction.NotCompared action) {
        return Done.DONE;
    }

    private Constraint constraint(PartName name) {
        return Optional.ofNullable(table.constraints.get(name.name())).orElseThrow(() -> unknownConstraint(name));
    }

    private BuildFailure unknownConstraint(PartName name) {
        return new BuildFailure(
                Problem.UNKNOWN_CONSTRAINT,
                name.span(),
                table.name,
                name.text(),
                Hints.name(
                        name.text(),
                        table.constraints.keySet().stream()
                                .map(Identifier::text)
                                .toList()));
    }

    private BuildFailure unknownColumn(PartName name) {
        return new BuildFailure(
                Problem.UNKNOWN_COLUMN,
                name.span(),
                table.name,
                name.text(),
                Hints.name(
                        name.text(),
                        table.columns.keySet().stream().map(Identifier::text).toList()));
    }
}
