package dev.lockstep.core.build;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.ConstraintClause.KeyKind;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies CREATE TABLE. */
final class TableStep {
    private final Draft draft;
    private final Attempts attempts;

    TableStep(Draft draft) {
        this.draft = draft;
        this.attempts = new Attempts(draft.problems);
    }

    Done create(Statement.CreateTable statement) {
        QualifiedName name = draft.created(statement.name());
        if (Twins.isThere(draft, name, statement.existence(), statement.span())) {
            return Done.DONE;
        }
        draft.requireFree(name, ObjectKind.TABLE, statement.name().span());
        TableDraft table = draft.createTable(name, statement.persistence());
        table.partitionKey = statement.partitionKey();
        draft.relations.take(name, ObjectPath.table(name));
        draft.wrote(ObjectPath.table(name), statement.name().span());
        attempts.run(() -> statement.origin().match(new OriginStep(draft, table)));
        columns(statement, table);
        parameters(statement, table);
        ConstraintStep step = new ConstraintStep(draft, table);
        List<ConstraintClause> constraints = EqualKeys.merged(inServerOrder(statement));
        constraints.stream()
                .filter(constraint -> rank(constraint) < LAST_RANK)
                .forEach(constraint -> attempts.run(() -> constraint.match(step)));
        statement.likes().forEach(like -> attempts.run(() -> new LikeStep(draft, table, like).rules()));
        constraints.stream()
                .filter(constraint -> rank(constraint) == LAST_RANK)
                .forEach(constraint -> attempts.run(() -> constraint.match(step)));
        // An empty table has nothing to validate: the server marks these valid whatever is written.
        table.constraints.replaceAll((key, constraint) -> constraint.match(ConstraintChanges.VALIDATED));
        return Done.DONE;
    }

    private void parameters(Statement.CreateTable statement, TableDraft table) {
        ToastTable toast = new ToastTable(draft, table);
        toast.follow();
        table.setParameters(toast.kept(statement.parameters()));
    }

    /** The columns, those of LIKE in their places; partitions then take over the indexes of their parents. */
    private void columns(Statement.CreateTable statement, TableDraft table) {
        ColumnStep columns = new ColumnStep(draft, table);
        for (int i = 0; i <= statement.columns().size(); i++) {
            int behind = i;
            statement.likes().stream()
                    .filter(like -> like.behind() == behind)
                    .forEach(like -> attempts.run(() -> new LikeStep(draft, table, like).columns()));
            if (i < statement.columns().size()) {
                attempts.run(() -> columns.add(statement.columns().get(behind)));
            }
        }
        if (table.ancestry instanceof Ancestry.PartitionOf partition) {
            Optional.ofNullable(draft.tables.get(partition.parent()))
                    .ifPresent(parent -> new PartitionIndexes(draft).takeAll(table, parent));
        }
    }

    /** Names are chosen in this order: checks with the table, then the primary key, other keys, foreign keys. */
    private static List<ConstraintClause> inServerOrder(Statement.CreateTable statement) {
        List<ConstraintClause> written = new ArrayList<>();
        statement.columns().forEach(column -> written.addAll(column.constraints()));
        written.addAll(statement.constraints());
        List<ConstraintClause> ordered = new ArrayList<>();
        for (int rank = 0; rank <= LAST_RANK; rank++) {
            for (ConstraintClause constraint : written) {
                if (rank(constraint) == rank) {
                    ordered.add(constraint);
                }
            }
        }
        return ordered;
    }

    private static final int LAST_RANK = 3;

    private static int rank(ConstraintClause constraint) {
        if (constraint instanceof ConstraintClause.Check || constraint instanceof ConstraintClause.NotNull) {
            return 0;
        }
        if (constraint instanceof ConstraintClause.Key key && key.kind() == KeyKind.PRIMARY) {
            return 1;
        }
        return constraint instanceof ConstraintClause.Reference ? LAST_RANK : 2;
    }
}
