package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.Scope;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies CREATE INDEX. */
final class IndexStep {
    private final Draft draft;

    IndexStep(Draft draft) {
        this.draft = draft;
    }

    Done create(Statement.CreateIndex statement) {
        Optional<ObjectPath> carried =
                draft.findCarried(statement.table(), ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW);
        if (carried.isPresent()) {
            carry(statement, carried.get());
            return Done.DONE;
        }
        TableDraft table = draft.table(statement.table());
        requireColumns(statement, table);
        Identifier name = statement.name().orElseGet(() -> impliedName(statement, table));
        QualifiedName full = table.name.sibling(name);
        if (Twins.isThere(draft, full, statement.existence(), statement.span())) {
            return Done.DONE;
        }
        draft.requireFree(full, ObjectKind.INDEX, statement.span());
        Index index = new Index(
                name,
                statement.uniqueness(),
                statement.method(),
                statement.elements(),
                statement.include(),
                statement.nulls(),
                statement.predicate(),
                statement.parameters(),
                Optional.empty());
        table.indexes.put(name, index);
        draft.relations.take(full, ObjectPath.index(table.name, name));
        table.elementNames.put(name, statement.impliedNames());
        draft.wrote(ObjectPath.index(table.name, name), statement.span());
        if (statement.scope() == Scope.WITH_DESCENDANTS) {
            new PartitionIndexes(draft).spread(table, index);
        }
        return Done.DONE;
    }

    /** The index of a carried table takes a name, so that later statements can find it. */
    private void carry(Statement.CreateIndex statement, ObjectPath table) {
        draft.carryOn(table, statement.span());
        Identifier namespace = new Identifier(table.names().get(0));
        statement.name().ifPresent(name -> draft.relations.take(new QualifiedName(namespace, name), table));
    }

    private Identifier impliedName(Statement.CreateIndex statement, TableDraft table) {
        List<String> names = new ArrayList<>(statement.impliedNames());
        statement.include().forEach(column -> names.add(column.text()));
        String columns = ImpliedNames.columns(ImpliedNames.distinct(names));
        return draft.relations.choose(table.name, columns, "idx");
    }

    private static void requireColumns(Statement.CreateIndex statement, TableDraft table) {
        List<Identifier> used = new ArrayList<>(statement.include());
        for (IndexElement element : statement.elements()) {
            if (element.key() instanceof IndexElement.OfColumn key) {
                used.add(key.column());
            }
        }
        for (Identifier column : used) {
            if (!table.columns.containsKey(column)) {
                List<String> known =
                        table.columns.keySet().stream().map(Identifier::text).toList();
                throw new BuildFailure(
                        Problem.UNKNOWN_COLUMN, statement.span(), table.name, column, Hints.name(column.text(), known));
            }
        }
    }
}
