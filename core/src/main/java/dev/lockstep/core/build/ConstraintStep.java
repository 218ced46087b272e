package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.ConstraintClause.KeyKind;
import dev.lockstep.core.statement.ConstraintClause.NotNull.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds a constraint to a table, with the name that Postgres would choose when none is written. */
final class ConstraintStep implements ConstraintClause.Cases<Done> {
    private static final String KEY_LABEL = "key";

    private final Draft draft;
    private final TableDraft table;

    ConstraintStep(Draft draft, TableDraft table) {
        this.draft = draft;
        this.table = table;
    }

    @Override
    public Done key(ConstraintClause.Key clause) {
        requireVersion(clause.period(), "WITHOUT OVERLAPS", clause.span());
        clause.columns().forEach(column -> requireColumn(column, clause.span()));
        clause.include().forEach(column -> requireColumn(column, clause.span()));
        if (clause.kind() == KeyKind.PRIMARY) {
            primaryKey(clause);
        } else {
            Identifier name = clause.name().orElseGet(() -> keyName(clause));
            addWithIndex(
                    new Constraint.Unique(
                            name,
                            clause.columns(),
                            clause.period(),
                            clause.nulls(),
                            clause.include(),
                            clause.deferral(),
                            clause.parameters(),
                            Optional.empty()),
                    clause.span());
        }
        return Done.DONE;
    }

    private Identifier keyName(ConstraintClause.Key clause) {
        List<String> columns = Stream.concat(clause.columns().stream(), clause.include().stream())
                .map(Identifier::text)
                .toList();
        return draft.relations.chooseKey(table.name, ImpliedNames.columns(ImpliedNames.distinct(columns)), KEY_LABEL);
    }

    private void primaryKey(ConstraintClause.Key clause) {
        if (table.primaryKey().isPresent()) {
            throw new BuildFailure(Problem.SECOND_PRIMARY_KEY, clause.span(), table.name);
        }
        Identifier name = clause.name().orElseGet(() -> draft.relations.chooseKey(table.name, "", "pkey"));
        addWithIndex(
                new Constraint.PrimaryKey(
                        name,
                        clause.columns(),
                        clause.period(),
                        clause.include(),
                        clause.deferral(),
                        clause.parameters(),
                        Optional.empty()),
                clause.span());
        requireValues(clause.columns());
    }

    private void requireValues(List<Identifier> columns) {
        for (Identifier column : columns) {
            table.columns.computeIfPresent(
                    column, (key, before) -> before.withNullability(Column.Nullability.NOT_NULL));
            table.inheritedNotNulls.remove(column);
        }
    }

    @Override
    public Done reference(ConstraintClause.Reference clause) {
        requireVersion(clause.period(), "PERIOD", clause.span());
        requireVersion(clause.validation(), clause.span());
        clause.columns().forEach(column -> requireColumn(column, clause.span()));
        Identifier name = clause.name().orElseGet(() -> referenceName(clause));
        ReferencedKey key = ReferencedKey.find(draft, clause, name);
        Constraint.ForeignKey reference = new Constraint.ForeignKey(
                name,
                clause.columns(),
                key.table(),
                key.columns(),
                clause.period(),
                clause.match(),
                clause.onDelete(),
                clause.onUpdate(),
                clause.deferral(),
                clause.validation(),
                Optional.empty());
        add(reference, clause.span());
        new PartitionKeys(draft).addKey(table, reference);
        return Done.DONE;
    }

    /** A foreign key that is there already, in a table that was a partition of its table. */
    void copy(Constraint.ForeignKey reference) {
        table.constraints.put(reference.name(), reference);
        draft.relations.takeConstraint(table.name.sibling(reference.name()));
        new PartitionKeys(draft).addKey(table, reference);
    }

    private Identifier referenceName(ConstraintClause.Reference clause) {
        String columns = ImpliedNames.columns(
                clause.columns().stream().map(Identifier::text).toList());
        return draft.relations.chooseConstraint(table.name, columns, "fkey");
    }

    @Override
    public Done check(ConstraintClause.Check clause) {
        requireVersion(clause.validation(), clause.span());
        List<Identifier> used =
                clause.words().stream().filter(table.columns::containsKey).toList();
        String column = used.size() == 1 ? used.get(0).text() : "";
        Identifier name = clause.name().orElseGet(() -> draft.relations.chooseConstraint(table.name, column, "check"));
        add(
                new Constraint.Check(
                        name, clause.expression(), clause.inheritance(), clause.validation(), Optional.empty()),
                clause.span());
        return Done.DONE;
    }

    @Override
    public Done notNull(ConstraintClause.NotNull clause) {
        requireColumn(clause.column(), clause.span());
        if (clause.spelling() == Spelling.OF_TABLE || clause.inheritance() == Inheritance.NO_INHERIT) {
            draft.require(PostgresVersion.V18, "a NOT NULL constraint of this form", clause.span());
        }
        if (draft.version.isAtLeast(PostgresVersion.V18)) {
            NotNulls notNulls = new NotNulls(table);
            boolean inherited = table.inheritedNotNulls.contains(clause.column());
            requireValues(List.of(clause.column()));
            Optional<Constraint.NotNull> parents = notNulls.of(clause.column()).filter(constraint -> inherited);
            if (parents.isPresent() && clause.name().isEmpty()) {
                return Done.DONE;
            }
            parents.ifPresent(constraint -> Removal.constraint(draft, table, constraint));
            if (notNulls.of(clause.column()).isPresent()) {
                throw new BuildFailure(
                        Problem.DUPLICATE_CONSTRAINT, clause.span(), table.name, "NOT NULL " + clause.column());
            }
            add(
                    new Constraint.NotNull(
                            clause.name().orElseGet(() -> notNulls.impliedName(clause.column())),
                            clause.column(),
                            clause.inheritance(),
                            clause.validation(),
                            Optional.empty()),
                    clause.span());
        }
        return Done.DONE;
    }

    @Override
    public Done exclusion(ConstraintClause.Exclude clause) {
        for (Constraint.Exclusion.Element element : clause.elements()) {
            if (element.key().key() instanceof IndexElement.OfColumn key) {
                requireColumn(key.column(), clause.span());
            }
        }
        String columns = ImpliedNames.columns(ImpliedNames.distinct(clause.impliedNames()));
        Identifier name = clause.name().orElseGet(() -> draft.relations.chooseKey(table.name, columns, "excl"));
        table.elementNames.put(name, clause.impliedNames());
        addWithIndex(
                new Constraint.Exclusion(
                        name,
                        clause.method(),
                        clause.elements(),
                        clause.include(),
                        clause.predicate(),
                        clause.deferral(),
                        clause.parameters(),
                        Optional.empty()),
                clause.span());
        return Done.DONE;
    }

    @Override
    public Done usingIndex(ConstraintClause.UsingIndex clause) {
        Index index = table.indexes.get(clause.index().name());
        if (index == null) {
            throw new BuildFailure(
                    Problem.UNKNOWN_OBJECT,
                    clause.index().span(),
                    "index",
                    clause.index().text(),
                    "");
        }
        table.indexes.remove(index.name());
        draft.relations.free(table.name.sibling(index.name()));
        List<Identifier> columns = index.elements().stream()
                .map(IndexElement::key)
                .filter(IndexElement.OfColumn.class::isInstance)
                .map(key -> ((IndexElement.OfColumn) key).column())
                .toList();
        return key(new ConstraintClause.Key(
                Optional.of(clause.name().orElse(index.name())),
                clause.span(),
                clause.kind(),
                columns,
                Constraint.Period.ABSENT,
                index.include(),
                index.nulls(),
                clause.deferral(),
                index.parameters()));
    }

    private void addWithIndex(Constraint constraint, SourceSpan span) {
        draft.requireFree(table.name.sibling(constraint.name()), ObjectKind.INDEX, span);
        add(constraint, span);
        draft.relations.take(
                table.name.sibling(constraint.name()), ObjectPath.constraint(table.name, constraint.name()));
    }

    private void add(Constraint constraint, SourceSpan span) {
        if (table.hasConstraint(constraint.name())) {
            throw new BuildFailure(Problem.DUPLICATE_CONSTRAINT, span, table.name, constraint.name());
        }
        table.constraints.put(constraint.name(), constraint);
        draft.relations.takeConstraint(table.name.sibling(constraint.name()));
        draft.wrote(ObjectPath.constraint(table.name, constraint.name()), span);
    }

    private void requireVersion(Constraint.Period period, String words, SourceSpan span) {
        if (period == Constraint.Period.LAST_COLUMN) {
            draft.require(PostgresVersion.V18, words, span);
        }
    }

    private void requireVersion(Constraint.Validation validation, SourceSpan span) {
        if (validation == Constraint.Validation.NOT_ENFORCED) {
            draft.require(PostgresVersion.V18, "NOT ENFORCED", span);
        }
    }

    private void requireColumn(Identifier column, SourceSpan span) {
        if (!table.columns.containsKey(column)) {
            throw new BuildFailure(
                    Problem.UNKNOWN_COLUMN,
                    span,
                    table.name,
                    column,
                    Hints.name(
                            column.text(),
                            table.columns.keySet().stream()
                                    .map(Identifier::text)
                                    .toList()));
        }
    }
}
