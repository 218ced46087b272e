package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ColumnChange;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Scope;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        for (TableAction action : statement.actions()) {
            step.apply(action, statement.scope());
        }
        if (statement.actions().stream().anyMatch(ToastTable::isAsked)) {
            new ToastTable(draft, step.table).follow();
        }
        return Done.DONE;
    }

    /** Applies an action, then what follows from it in partitions and inheriting tables. */
    private void apply(TableAction action, Scope scope) {
        List<TableDraft> children = scope == Scope.ONLY ? List.of() : Descendants.children(table);
        if (children.isEmpty()) {
            action.match(this);
            return;
        }
        Set<Identifier> before = Set.copyOf(table.constraints.keySet());
        HeirNotNulls heirs = new HeirNotNulls(draft, table);
        Set<Identifier> passedOn = heirs.passedOn();
        action.match(this);
        List<Constraint> added = table.constraints.values().stream()
                .filter(constraint -> !before.contains(constraint.name()))
                .toList();
        for (TableDraft child : children) {
            action.match(new DescendantStep(draft, table, child, added));
        }
        heirs.follow(passedOn);
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
        NotNulls notNulls = new NotNulls(table);
        Optional<Constraint.NotNull> notNull =
                notNulls.named(action.constraint().name(), draft.version);
        if (notNull.isPresent()) {
            notNulls.drop(draft, notNull.get().column());
            return Done.DONE;
        }
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
        PartName name = action.constraint();
        if (action.validation().isPresent() || action.inheritance().isPresent()) {
            draft.require(PostgresVersion.V18, "this form of ALTER CONSTRAINT", name.span());
        }
        Optional<Constraint.NotNull> notNull = new NotNulls(table).named(name.name(), draft.version);
        if (notNull.isPresent()) {
            table.constraints.put(name.name(), ConstraintChanges.altered(notNull.get(), action));
            return Done.DONE;
        }
        if (!(constraint(name) instanceof Constraint.ForeignKey key)) {
            throw unknownConstraint(name);
        }
        table.constraints.put(key.name(), ConstraintChanges.altered(key, action));
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
        action.change().match(new ColumnChangeStep(draft, table, action.column()));
        boolean declared = action.change() instanceof ColumnChange.ToNullability
                || action.change() instanceof ColumnChange.AddIdentity;
        if (declared) {
            table.inheritedNotNulls.remove(name);
        }
        return Done.DONE;
    }

    @Override
    public Done setParameters(TableAction.SetParameters action) {
        table.setParameters(new ToastTable(draft, table).kept(action.parameters()));
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
        draft.sequences.values().stream()
                .filter(sequence -> sequence.owner
                        .filter(owner -> owner.table().equals(table.name))
                        .isPresent())
                .forEach(sequence -> sequence.persistence = action.persistence());
        return Done.DONE;
    }

    @Override
    public Done attachPartition(TableAction.AttachPartition action) {
        return new PartitionStep(draft, table).attach(action);
    }

    @Override
    public Done detachPartition(TableAction.DetachPartition action) {
        return new PartitionStep(draft, table).detach(action);
    }

    @Override
    public Done inherit(TableAction.Inherit action) {
        List<QualifiedName> parents = new ArrayList<>(parents());
        TableDraft parent = draft.table(action.parent());
        parents.add(parent.name);
        Descendants.setAncestry(draft, table, new Ancestry.Inherits(parents));
        new Inherited(draft, table, parent).all();
        return Done.DONE;
    }

    @Override
    public Done disinherit(TableAction.Disinherit action) {
        List<QualifiedName> parents = new ArrayList<>(parents());
        QualifiedName parent = draft.table(action.parent()).name;
        if (!parents.remove(parent)) {
            throw new BuildFailure(
                    Problem.UNKNOWN_OBJECT, action.parent().span(), "parent", parent, "there is nothing to undo");
        }
        Descendants.setAncestry(draft, table, parents.isEmpty() ? new Ancestry.None() : new Ancestry.Inherits(parents));
        table.local.addAll(table.columns.keySet());
        if (parents.isEmpty()) {
            table.inheritedNotNulls.clear();
        }
        return Done.DONE;
    }

    private List<QualifiedName> parents() {
        return table.ancestry instanceof Ancestry.Inherits heir ? heir.parents() : List.of();
    }

    @Override
    public Done ofType(TableAction.OfType action) {
        Descendants.setAncestry(
                draft,
                table,
                action.type()
                        .<Ancestry>map(name -> new Ancestry.OfType(
                                new CompositeStep(draft).find(name).name()))
                        .orElseGet(Ancestry.None::new));
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
