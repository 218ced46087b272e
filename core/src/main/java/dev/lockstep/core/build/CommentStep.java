package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies COMMENT ON a modelled object. */
final class CommentStep {
    private final Draft draft;
    private final Statement.CommentOn statement;

    CommentStep(Draft draft, Statement.CommentOn statement) {
        this.draft = draft;
        this.statement = statement;
    }

    Done apply() {
        ObjectName name = statement.object();
        Optional<ObjectPath> carried = draft.findCarried(
                name, ObjectKind.TABLE, ObjectKind.TYPE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
        if (carried.isPresent()) {
            draft.carryOn(carried.get(), statement.span());
            return Done.DONE;
        }
        switch (statement.kind()) {
            case NAMESPACE -> namespace(name);
            case TABLE -> draft.table(name).comment = statement.text();
            case COLUMN -> column(name);
            case CONSTRAINT -> constraint(draft.table(name));
            case INDEX -> index(name);
            case SEQUENCE -> sequence(name);
            case DOMAIN -> domain(new DomainStep(draft).find(name));
            default -> type(name);
        }
        return Done.DONE;
    }

    private void namespace(ObjectName name) {
        if (!draft.namespaces.containsKey(name.name())) {
            throw new BuildFailure(Problem.UNKNOWN_NAMESPACE, name.span(), name);
        }
        boolean serversOwn = name.name().equals(QualifiedName.PUBLIC)
                && statement.text().equals(Optional.of("standard public schema"));
        draft.namespaces.put(name.name(), serversOwn ? Optional.empty() : statement.text());
    }

    private PartName part() {
        return statement.part().orElseThrow();
    }

    private void column(ObjectName owner) {
        CompositeStep types = new CompositeStep(draft);
        Optional<CompositeType> type = types.lookUp(owner);
        if (type.isPresent()) {
            types.comment(type.get(), part(), statement.text());
            return;
        }
        TableDraft table = draft.table(owner);
        Column column = table.columns.get(part().name());
        if (column == null) {
            throw unknown(Problem.UNKNOWN_COLUMN, table.name, table.columns.keySet());
        }
        table.columns.put(column.name(), column.withComment(statement.text()));
    }

    private void constraint(TableDraft table) {
        Constraint constraint = table.constraints.get(part().name());
        if (constraint == null) {
            throw unknown(Problem.UNKNOWN_CONSTRAINT, table.name, table.constraints.keySet());
        }
        table.constraints.put(
                constraint.name(),
                constraint.match(new ConstraintChanges.Labelled(constraint.name(), statement.text())));
    }

    private BuildFailure unknown(Problem problem, QualifiedName table, Set<Identifier> known) {
        List<String> names = known.stream().map(Identifier::text).toList();
        return new BuildFailure(problem, part().span(), table, part().text(), Hints.name(part().text(), names));
    }

    private void index(ObjectName name) {
        for (QualifiedName candidate : draft.path.candidates(name)) {
            Optional<ObjectPath> holder = draft.relations.holder(candidate);
            if (holder.isPresent()) {
                comment(candidate, holder.get());
                return;
            }
        }
        throw new BuildFailure(Problem.UNKNOWN_OBJECT, name.span(), "index", name, "");
    }

    private void comment(QualifiedName name, ObjectPath holder) {
        if (draft.carried.containsKey(holder)) {
            draft.carryOn(holder, statement.span());
            return;
        }
        List<String> names = holder.names();
        TableDraft table = draft.tables.get(QualifiedName.of(names.get(0), names.get(1)));
        Index index = table == null ? null : table.indexes.get(name.name());
        if (table == null || index == null) {
            throw new BuildFailure(Problem.NOT_UNDERSTOOD, statement.span(), "a comment on the index of a constraint");
        }
        table.indexes.put(index.name(), index.withComment(statement.text()));
    }

    private void sequence(ObjectName name) {
        SequenceStep step = new SequenceStep(draft);
        SequenceDraft sequence = step.find(name).orElseThrow(() -> step.unknown(name));
        sequence.comment = statement.text();
        if (!sequence.unlogged.isEmpty()) {
            sequence.unlogged.add(draft.file.slice(statement.span()));
        }
    }

    private void domain(Domain domain) {
        if (statement.part().isPresent()) {
            List<Constraint.Check> checks = domain.checks().stream()
                    .map(check -> check.name().equals(part().name())
                            ? (Constraint.Check)
                                    check.match(new ConstraintChanges.Labelled(check.name(), statement.text()))
                            : check)
                    .toList();
            draft.domains.put(domain.name(), DomainStep.domain(domain, checks));
            return;
        }
        draft.domains.put(
                domain.name(),
                new Domain(
                        domain.name(),
                        domain.base(),
                        domain.collation(),
                        domain.nullability(),
                        domain.defaultValue(),
                        domain.checks(),
                        statement.text()));
    }

    private RangeType withComment(RangeType range) {
        return new RangeType(
                range.name(),
                range.subtype(),
                range.operatorClass(),
                range.collation(),
                range.canonical(),
                range.difference(),
                range.multirange(),
                statement.text());
    }

    private void type(ObjectName name) {
        for (QualifiedName candidate : draft.path.candidates(name)) {
            EnumType type = draft.enums.get(candidate);
            if (type != null) {
                draft.enums.put(candidate, new EnumType(candidate, type.labels(), statement.text()));
                return;
            }
            CompositeType composite = draft.composites.get(candidate);
            if (composite != null) {
                draft.composites.put(candidate, new CompositeType(candidate, composite.attributes(), statement.text()));
                return;
            }
            if (draft.ranges.containsKey(candidate)) {
                draft.ranges.computeIfPresent(candidate, (key, range) -> withComment(range));
                return;
            }
        }
        domain(new DomainStep(draft).find(name));
    }
}
