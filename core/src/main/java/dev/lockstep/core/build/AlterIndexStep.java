package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.IndexChange;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Applies ALTER INDEX. */
final class AlterIndexStep {
    private final Draft draft;

    AlterIndexStep(Draft draft) {
        this.draft = draft;
    }

    /** An index, or the index of a constraint, with its table. */
    private record Found(TableDraft table, Identifier name) {}

    Done alter(Statement.AlterIndex statement) {
        Optional<ObjectPath> carried = holder(statement.index()).filter(draft.carried::containsKey);
        if (carried.isPresent()) {
            draft.carryOn(carried.get(), statement.span());
            return Done.DONE;
        }
        Optional<Found> found = find(statement.index());
        if (found.isEmpty()) {
            if (statement.existence() == Existence.LENIENT) {
                return Done.DONE;
            }
            throw unknown(statement.index());
        }
        change(found.get(), statement.change());
        return Done.DONE;
    }

    private void change(Found index, IndexChange change) {
        if (change instanceof IndexChange.Attach attach) {
            Found partition = find(attach.partition()).orElseThrow(() -> unknown(attach.partition()));
            partition.table().attached.put(partition.name(), index.name());
        } else if (change instanceof IndexChange.SetParameters set) {
            setParameters(
                    index,
                    parameters ->
                            set.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter.value())));
        } else if (change instanceof IndexChange.ResetParameters reset) {
            setParameters(index, parameters -> reset.names().forEach(parameters::remove));
        }
    }

    private static void setParameters(Found found, java.util.function.Consumer<Map<String, String>> change) {
        TableDraft table = found.table();
        table.indexes.computeIfPresent(
                found.name(), (name, index) -> index.withParameters(changed(index.parameters(), change)));
        table.constraints.computeIfPresent(
                found.name(),
                (name, constraint) ->
                        constraint.match(new ConstraintChanges.WithParameters(before -> changed(before, change))));
    }

    private static List<StorageParameter> changed(
            List<StorageParameter> before, java.util.function.Consumer<Map<String, String>> change) {
        Map<String, String> parameters = new TreeMap<>();
        before.forEach(parameter -> parameters.put(parameter.name(), parameter.value()));
        change.accept(parameters);
        return parameters.entrySet().stream()
                .map(entry -> new StorageParameter(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Optional<ObjectPath> holder(ObjectName name) {
        return draft.path.candidates(name).stream()
                .flatMap(candidate -> draft.relations.holder(candidate).stream())
                .findFirst();
    }

    private Optional<Found> find(ObjectName name) {
        for (QualifiedName candidate : draft.path.candidates(name)) {
            Optional<TableDraft> table = draft.relations
                    .holder(candidate)
                    .filter(path -> path.names().size() > 2)
                    .map(path -> draft.tables.get(
                            QualifiedName.of(path.names().get(0), path.names().get(1))));
            Optional<Found> found = table.filter(holder -> isIndex(holder, candidate.name()))
                    .map(holder -> new Found(holder, candidate.name()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isIndex(TableDraft table, Identifier name) {
        Constraint constraint = table.constraints.get(name);
        Index index = table.indexes.get(name);
        return index != null
                || (constraint != null
                        && !(constraint instanceof Constraint.Check)
                        && !(constraint instanceof Constraint.ForeignKey));
    }

    private static BuildFailure unknown(ObjectName name) {
        return new BuildFailure(Problem.UNKNOWN_OBJECT, name.span(), "index", name, "create it above this statement");
    }
}
