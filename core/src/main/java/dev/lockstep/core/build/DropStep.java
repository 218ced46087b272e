package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Applies DROP. */
final class DropStep {
    private final Draft draft;
    private final Statement.Drop statement;

    DropStep(Draft draft, Statement.Drop statement) {
        this.draft = draft;
        this.statement = statement;
    }

    Done apply() {
        for (int i = 0; i < statement.objects().size(); i++) {
            ObjectName name = statement.objects().get(i);
            boolean dropped = statement.signatures().isEmpty()
                    ? drop(name)
                    : routine(name, statement.signatures().get(i));
            if (!dropped && statement.existence() == Existence.STRICT) {
                throw new BuildFailure(
                        Problem.UNKNOWN_OBJECT,
                        name.span(),
                        statement.kind().words(),
                        name,
                        Hints.table(name, draft.tables.keySet()));
            }
        }
        return Done.DONE;
    }

    /** Whether there was such an object. */
    private boolean drop(ObjectName name) {
        return switch (statement.kind()) {
            case TABLE -> table(name) || carried(name, ObjectKind.TABLE);
            case INDEX -> index(name);
            case SEQUENCE -> sequence(name);
            case TYPE -> type(name) || carried(name, ObjectKind.TYPE);
            case DOMAIN -> type(name);
            case NAMESPACE -> namespace(name);
            case EXTENSION -> draft.extensions.remove(name.name()) != null;
            case TRIGGER, POLICY, RULE -> part(name);
            default -> carried(name, statement.kind());
        };
    }

    private boolean table(ObjectName name) {
        Optional<TableDraft> found = draft.findTable(name);
        found.ifPresent(table -> dropTable(table, name));
        return found.isPresent();
    }

    /** Partitions go with their table, inheriting tables by CASCADE alone. */
    private void dropTable(TableDraft table, ObjectName name) {
        for (TableDraft other : draft.tables.values()) {
            for (Constraint constraint : List.copyOf(other.constraints.values())) {
                boolean refers = other != table
                        && constraint instanceof Constraint.ForeignKey key
                        && refersTo(other, key, table);
                if (refers && statement.behavior() == Behavior.RESTRICT && !dropsToo(other)) {
                    throw new BuildFailure(
                            Problem.STILL_USED,
                            name.span(),
                            ObjectPath.table(table.name),
                            ObjectPath.constraint(other.name, constraint.name()));
                }
                if (refers) {
                    Removal.constraint(draft, other, constraint);
                }
            }
        }
        List.copyOf(table.constraints.values()).forEach(constraint -> Removal.constraint(draft, table, constraint));
        for (TableDraft child : Descendants.children(table)) {
            if (!Descendants.isPartition(child) && !dropsToo(child)) {
                requireCascade(name, ObjectPath.table(table.name).toString(), ObjectPath.table(child.name));
            }
            dropTable(child, name);
        }
        List.copyOf(table.indexes.keySet()).forEach(index -> Removal.index(draft, table, index));
        for (Column column : table.columns.values()) {
            if (column.value() instanceof ValueSource.Identity identity) {
                draft.relations.free(identity.sequence());
            }
            draft.spans.remove(ObjectPath.column(table.name, column.name()));
        }
        dropOwnedSequences(table);
        draft.carried.keySet().removeIf(path -> isPartOf(path, table.name));
        Descendants.setAncestry(draft, table, new Ancestry.None());
        draft.tables.remove(table.name);
        forget(table.name, ObjectPath.table(table.name));
    }

    /** A foreign key to a partitioned table refers to each of its partitions too. */
    private static boolean refersTo(TableDraft other, Constraint.ForeignKey key, TableDraft table) {
        return key.referenced().equals(table.name)
                || other.partitionKeys.getOrDefault(key.name(), Map.of()).containsKey(table);
    }

    private boolean dropsToo(TableDraft other) {
        return statement.objects().stream()
                .anyMatch(name -> draft.path.candidates(name).contains(other.name));
    }

    private void dropOwnedSequences(TableDraft table) {
        draft.sequences.entrySet().removeIf(entry -> {
            boolean owned = entry.getValue()
                    .owner
                    .filter(owner -> owner.table().equals(table.name))
                    .isPresent();
            if (owned) {
                draft.relations.free(entry.getKey());
            }
            return owned;
        });
    }

    private static boolean isPartOf(ObjectPath path, QualifiedName table) {
        return path.names().size() == 3
                && path.names().get(0).equals(table.namespace().text())
                && path.names().get(1).equals(table.name().text());
    }

    private boolean index(ObjectName name) {
        for (QualifiedName candidate : draft.path.candidates(name)) {
            for (TableDraft table : draft.tables.values()) {
                if (table.name.namespace().equals(candidate.namespace())
                        && table.indexes.containsKey(candidate.name())) {
                    Removal.index(draft, table, candidate.name());
                    draft.firstCreates.remove(candidate);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean sequence(ObjectName name) {
        for (QualifiedName candidate : draft.path.candidates(name)) {
            if (draft.sequences.remove(candidate) != null) {
                dropDefaults(candidate);
                forget(candidate, ObjectPath.of(ObjectKind.SEQUENCE, candidate));
                return true;
            }
        }
        return false;
    }

    private void dropDefaults(QualifiedName sequence) {
        ValueSource wanted = new ValueSource.Default(NextValue.of(sequence));
        for (TableDraft table : draft.tables.values()) {
            table.columns.replaceAll((key, column) ->
                    column.value().equals(wanted) ? column.withValue(new ValueSource.Absent()) : column);
        }
    }

    private boolean type(ObjectName name) {
        for (QualifiedName candidate : draft.path.candidates(name)) {
            boolean isEnum = draft.enums.containsKey(candidate);
            if (isEnum || draft.domains.containsKey(candidate)) {
                dropColumnsOf(candidate, name);
                draft.enums.remove(candidate);
                draft.domains.remove(candidate);
                draft.spans.remove(ObjectPath.of(isEnum ? ObjectKind.ENUM : ObjectKind.DOMAIN, candidate));
                return true;
            }
            if (draft.composites.containsKey(candidate) || draft.ranges.containsKey(candidate)) {
                dropColumnsOf(candidate, name);
                dropTablesOf(candidate, name);
                draft.composites.remove(candidate);
                draft.ranges.remove(candidate);
                draft.spans.remove(ObjectPath.of(ObjectKind.TYPE, candidate));
                return true;
            }
        }
        return false;
    }

    private void dropTablesOf(QualifiedName type, ObjectName name) {
        for (TableDraft table : List.copyOf(draft.tables.values())) {
            if (table.ancestry instanceof Ancestry.OfType of && of.type().equals(type)) {
                requireCascade(name, "type " + type, ObjectPath.table(table.name));
                dropTable(table, name);
            }
        }
    }

    private void requireCascade(ObjectName name, String dropped, ObjectPath user) {
        if (statement.behavior() == Behavior.RESTRICT) {
            throw new BuildFailure(Problem.STILL_USED, name.span(), dropped, user);
        }
    }

    private void dropColumnsOf(QualifiedName type, ObjectName name) {
        if (statement.behavior() == Behavior.RESTRICT) {
            TypeUse.requireUnused(draft, type, name.span());
            return;
        }
        for (TableDraft table : draft.tables.values()) {
            for (Column column : List.copyOf(table.columns.values())) {
                if (TypeUse.isOf(column.type(), type)) {
                    PartName part = new PartName(column.name(), name.span());
                    new ColumnRemoval(draft, table).remove(part, Behavior.CASCADE);
                }
            }
        }
    }

    private boolean namespace(ObjectName name) {
        boolean used = Stream.of(draft.tables, draft.enums, draft.domains, draft.composites, draft.sequences)
                .flatMap(objects -> objects.keySet().stream())
                .anyMatch(object -> object.namespace().equals(name.name()));
        boolean carries = draft.carried.keySet().stream()
                .anyMatch(path -> path.names().size() > 1
                        && path.names().get(0).equals(name.name().text()));
        if (used || carries) {
            throw new BuildFailure(
                    Problem.NOT_UNDERSTOOD, statement.span(), "DROP SCHEMA of a schema that holds objects");
        }
        boolean there = draft.namespaces.containsKey(name.name());
        draft.namespaces.remove(name.name());
        return there;
    }

    private boolean part(ObjectName table) {
        String part = statement.part().orElseThrow().text();
        return draft.path.candidates(table).stream()
                .map(candidate -> draft.carried.remove(ObjectPath.part(statement.kind(), candidate, part)))
                .anyMatch(Objects::nonNull);
    }

    private boolean carried(ObjectName name, ObjectKind kind) {
        for (QualifiedName candidate : draft.path.candidates(name)) {
            if (draft.carried.remove(ObjectPath.of(kind, candidate)) != null) {
                forget(candidate, ObjectPath.of(kind, candidate));
                return true;
            }
        }
        return false;
    }

    /** A routine named without its argument types must be the only one of its name. */
    private boolean routine(ObjectName name, Optional<String> signature) {
        for (QualifiedName candidate : draft.path.candidates(name)) {
            List<ObjectPath> called = draft.carried.keySet().stream()
                    .filter(path -> isRoutine(path.kind()) && CarriedStep.isFunctionCalled(path, candidate))
                    .filter(path -> signature
                            .map(types -> path.names().get(1).equals(candidate.name() + types))
                            .orElse(true))
                    .toList();
            if (called.size() > 1) {
                throw new BuildFailure(
                        Problem.NOT_UNDERSTOOD, statement.span(), "DROP of one of several functions " + name);
            }
            if (!called.isEmpty()) {
                draft.carried.remove(called.get(0));
                draft.spans.remove(called.get(0));
                return true;
            }
        }
        return false;
    }

    private static boolean isRoutine(ObjectKind kind) {
        return kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE || kind == ObjectKind.AGGREGATE;
    }

    private void forget(QualifiedName name, ObjectPath path) {
        draft.relations.free(name);
        draft.firstCreates.remove(name);
        draft.spans.remove(path);
    }
}
