package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Applies RENAME and SET SCHEMA; everything that names the object follows. */
final class RenameStep {
    private final Draft draft;

    RenameStep(Draft draft) {
        this.draft = draft;
    }

    Done rename(Statement.Rename statement) {
        ObjectName name = statement.object();
        switch (statement.kind()) {
            case COLUMN -> column(statement);
            case CONSTRAINT -> constraint(statement);
            case INDEX -> index(statement);
            case NAMESPACE -> namespace(statement);
            default -> {
                Optional<QualifiedName> found = find(name);
                if (found.isPresent()) {
                    replace(found.get(), found.get().sibling(statement.renamed()), statement.span());
                } else if (statement.existence() == Existence.STRICT) {
                    throw unknown(statement.kind(), name);
                }
            }
        }
        return Done.DONE;
    }

    Done move(Statement.Move statement) {
        if (!draft.namespaces.containsKey(statement.namespace())) {
            throw new BuildFailure(Problem.UNKNOWN_NAMESPACE, statement.span(), statement.namespace());
        }
        Optional<QualifiedName> found = find(statement.object());
        if (found.isPresent()) {
            QualifiedName before = found.get();
            replace(before, new QualifiedName(statement.namespace(), before.name()), statement.span());
        } else if (statement.existence() == Existence.STRICT) {
            throw unknown(statement.kind(), statement.object());
        }
        return Done.DONE;
    }

    private void replace(QualifiedName before, QualifiedName after, SourceSpan span) {
        Optional<ObjectPath> holder = draft.relations.holder(after);
        if (holder.isPresent()) {
            throw new BuildFailure(Problem.DUPLICATE, span, "object", after, draft.line(holder.get()));
        }
        new NameRewrite(draft, name -> name.equals(before) ? after : name).apply();
    }

    private Optional<QualifiedName> find(ObjectName name) {
        return draft.path.candidates(name).stream()
                .filter(candidate -> draft.tables.containsKey(candidate)
                        || draft.sequences.containsKey(candidate)
                        || draft.enums.containsKey(candidate)
                        || draft.domains.containsKey(candidate)
                        || draft.composites.containsKey(candidate)
                        || draft.ranges.containsKey(candidate))
                .findFirst();
    }

    private void namespace(Statement.Rename statement) {
        Identifier before = statement.object().name();
        Optional<String> comment = draft.namespaces.get(before);
        if (comment == null) {
            throw new BuildFailure(Problem.UNKNOWN_NAMESPACE, statement.object().span(), before);
        }
        draft.namespaces.remove(before);
        draft.namespaces.put(statement.renamed(), comment);
        new NameRewrite(
                        draft,
                        name -> name.namespace().equals(before)
                                ? new QualifiedName(statement.renamed(), name.name())
                                : name)
                .apply();
    }

    private void column(Statement.Rename statement) {
        CompositeStep types = new CompositeStep(draft);
        Optional<CompositeType> type = types.lookUp(statement.object());
        if (type.isPresent()) {
            types.rename(type.get(), statement);
            return;
        }
        TableDraft table = draft.table(statement.object());
        PartName part = statement.part().orElseThrow();
        if (!table.columns.containsKey(part.name())) {
            throw new BuildFailure(
                    Problem.UNKNOWN_COLUMN,
                    part.span(),
                    table.name,
                    part.text(),
                    Hints.name(
                            part.text(),
                            table.columns.keySet().stream()
                                    .map(Identifier::text)
                                    .toList()));
        }
        if (table.columns.containsKey(statement.renamed())) {
            throw new BuildFailure(Problem.DUPLICATE_COLUMN, statement.span(), table.name, statement.renamed());
        }
        renameColumn(table, part.name(), statement);
    }

    /** Partitions and inheriting tables follow. */
    private void renameColumn(TableDraft table, Identifier before, Statement.Rename statement) {
        new ColumnRename(draft, table, before, statement.renamed()).apply();
        draft.spans.remove(ObjectPath.column(table.name, before));
        draft.wrote(ObjectPath.column(table.name, statement.renamed()), statement.span());
        Descendants.children(table).stream()
                .filter(child -> child.columns.containsKey(before))
                .forEach(child -> renameColumn(child, before, statement));
    }

    private void constraint(Statement.Rename statement) {
        TableDraft table = draft.table(statement.object());
        PartName part = statement.part().orElseThrow();
        Constraint before = new NotNulls(table)
                .named(part.name(), draft.version)
                .map(Constraint.class::cast)
                .orElse(table.constraints.get(part.name()));
        if (before == null) {
            throw new BuildFailure(
                    Problem.UNKNOWN_CONSTRAINT,
                    part.span(),
                    table.name,
                    part.text(),
                    Hints.name(
                            part.text(),
                            table.constraints.keySet().stream()
                                    .map(Identifier::text)
                                    .toList()));
        }
        if (table.hasConstraint(statement.renamed())) {
            throw new BuildFailure(Problem.DUPLICATE_CONSTRAINT, statement.span(), table.name, statement.renamed());
        }
        relabel(table, before, statement);
        if (before instanceof Constraint.Check check && check.inheritance() == Constraint.Check.Inheritance.INHERIT) {
            renameInherited(table, check.name(), statement);
        }
    }

    private void renameInherited(TableDraft parent, Identifier before, Statement.Rename statement) {
        for (TableDraft child : Descendants.children(parent)) {
            Constraint inherited = child.constraints.get(before);
            if (inherited != null) {
                relabel(child, inherited, statement);
                renameInherited(child, before, statement);
            }
        }
    }

    private void relabel(TableDraft table, Constraint before, Statement.Rename statement) {
        Map<Identifier, Identifier> attached = new TreeMap<>(table.attached);
        Optional<Map<TableDraft, Identifier>> partitions = Optional.ofNullable(table.partitionKeys.get(before.name()));
        Removal.constraint(draft, table, before);
        table.attached.putAll(attached);
        partitions.ifPresent(names -> table.partitionKeys.put(statement.renamed(), names));
        renameAttachments(table, before.name(), statement.renamed());
        table.constraints.put(
                statement.renamed(),
                before.match(new ConstraintChanges.Labelled(statement.renamed(), before.comment())));
        draft.wrote(ObjectPath.constraint(table.name, statement.renamed()), statement.span());
        draft.rebuildRelations();
    }

    /** The index keeps its place among those of the parent, and the partitions' indexes keep theirs in it. */
    private void renameAttachments(TableDraft table, Identifier before, Identifier after) {
        Optional.ofNullable(table.attached.remove(before)).ifPresent(parent -> table.attached.put(after, parent));
        Optional.ofNullable(table.elementNames.remove(before)).ifPresent(names -> table.elementNames.put(after, names));
        for (TableDraft partition : Descendants.partitions(table)) {
            partition.attached.replaceAll((index, parent) -> parent.equals(before) ? after : parent);
        }
    }

    private void index(Statement.Rename statement) {
        for (QualifiedName candidate : draft.path.candidates(statement.object())) {
            for (TableDraft table : draft.tables.values()) {
                if (table.name.namespace().equals(candidate.namespace()) && renameIn(table, candidate, statement)) {
                    return;
                }
            }
        }
        if (statement.existence() == Existence.STRICT) {
            throw unknown(ObjectKind.INDEX, statement.object());
        }
    }

    /** The index of a constraint and the constraint are renamed together. */
    private boolean renameIn(TableDraft table, QualifiedName name, Statement.Rename statement) {
        Constraint constraint = table.constraints.get(name.name());
        if (constraint != null && constraint.hasIndex()) {
            relabel(table, constraint, statement);
            return true;
        }
        Index index = table.indexes.remove(name.name());
        if (index == null) {
            return false;
        }
        table.indexes.put(statement.renamed(), index.withName(statement.renamed()));
        renameAttachments(table, name.name(), statement.renamed());
        draft.wrote(ObjectPath.index(table.name, statement.renamed()), statement.span());
        draft.rebuildRelations();
        return true;
    }

    private BuildFailure unknown(ObjectKind kind, ObjectName name) {
        return new BuildFailure(
                Problem.UNKNOWN_OBJECT, name.span(), kind.words(), name, Hints.table(name, draft.tables.keySet()));
    }
}
