package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives a column another name, in every constraint, index and expression of its table and in references to it. */
final class ColumnRename implements Constraint.Cases<Constraint> {
    private final Draft draft;
    private final TableDraft table;
    private final Identifier before;
    private final Identifier after;

    ColumnRename(Draft draft, TableDraft table, Identifier before, Identifier after) {
        this.draft = draft;
        this.table = table;
        this.before = before;
        this.after = after;
    }

    void apply() {
        List<Identifier> former = new ArrayList<>(table.formerColumns.getOrDefault(before, List.of()));
        former.add(before);
        table.formerColumns.remove(before);
        table.formerColumns.put(after, former);
        Map<Identifier, Column> columns = new LinkedHashMap<>();
        table.columns.forEach((name, column) -> {
            Column changed = column.withName(name(name)).withValue(value(column.value()));
            columns.put(changed.name(), changed);
        });
        table.columns = columns;
        if (table.local.remove(before)) {
            table.local.add(after);
        }
        table.constraints.replaceAll((key, constraint) -> constraint.match(this));
        table.indexes.replaceAll((key, index) -> index(index));
        table.partitionKey = table.partitionKey.map(this::expression);
        for (TableDraft other : draft.tables.values()) {
            other.constraints.replaceAll((key, constraint) -> referenced(constraint));
        }
        for (SequenceDraft sequence : draft.sequences.values()) {
            sequence.owner = sequence.owner.map(owner ->
                    owner.table().equals(table.name) ? new Sequence.Owner(owner.table(), name(owner.column())) : owner);
        }
    }

    private Identifier name(Identifier name) {
        return name.equals(before) ? after : name;
    }

    private List<Identifier> names(List<Identifier> names) {
        return names.stream().map(this::name).toList();
    }

    private SqlExpression expression(SqlExpression expression) {
        return ExpressionNames.renamed(expression, before, after);
    }

    private ValueSource value(ValueSource value) {
        return value instanceof ValueSource.Generated generated
                ? new ValueSource.Generated(expression(generated.expression()), generated.persistence())
                : value;
    }

    private Index index(Index index) {
        return new Index(
                index.name(),
                index.uniqueness(),
                index.method(),
                index.elements().stream().map(this::element).toList(),
                names(index.include()),
                index.nulls(),
                index.predicate().map(this::expression),
                index.parameters(),
                index.comment());
    }

    private IndexElement element(IndexElement element) {
        IndexElement.Key key = element.key() instanceof IndexElement.OfColumn column
                ? new IndexElement.OfColumn(name(column.column()))
                : element.key();
        if (key instanceof IndexElement.OfExpression written) {
            key = new IndexElement.OfExpression(expression(written.expression()));
        }
        return new IndexElement(key, element.collation(), element.operatorClass(), element.order(), element.nulls());
    }

    private Constraint referenced(Constraint constraint) {
        if (!(constraint instanceof Constraint.ForeignKey key)
                || !key.referenced().equals(table.name)) {
            return constraint;
        }
        return foreignKey(key, key.columns(), names(key.referencedColumns()));
    }

    private Constraint foreignKey(
            Constraint.ForeignKey key, List<Identifier> columns, List<Identifier> referencedColumns) {
        boolean own = !columns.equals(key.columns());
        Action onDelete =
                own ? new Action(key.onDelete().rule(), names(key.onDelete().columns())) : key.onDelete();
        return new Constraint.ForeignKey(
                key.name(),
                columns,
                key.referenced(),
                referencedColumns,
                key.period(),
                key.match(),
                onDelete,
                key.onUpdate(),
                key.deferral(),
                key.validation(),
                key.comment());
    }

    @Override
    public Constraint primaryKey(Constraint.PrimaryKey key) {
        return new Constraint.PrimaryKey(
                key.name(),
                names(key.columns()),
                key.period(),
                names(key.include()),
                key.deferral(),
                key.parameters(),
                key.comment());
    }

    @Override
    public Constraint unique(Constraint.Unique key) {
        return new Constraint.Unique(
                key.name(),
                names(key.columns()),
                key.period(),
                key.nulls(),
                names(key.include()),
                key.deferral(),
                key.parameters(),
                key.comment());
    }

    @Override
    public Constraint foreignKey(Constraint.ForeignKey key) {
        return foreignKey(key, names(key.columns()), key.referencedColumns());
    }

    @Override
    public Constraint check(Constraint.Check check) {
        return new Constraint.Check(
                check.name(), expression(check.expression()), check.inheritance(), check.validation(), check.comment());
    }

    @Override
    public Constraint notNull(Constraint.NotNull constraint) {
        return new Constraint.NotNull(
                constraint.name(),
                name(constraint.column()),
                constraint.inheritance(),
                constraint.validation(),
                constraint.comment());
    }

    @Override
    public Constraint exclusion(Constraint.Exclusion constraint) {
        return new Constraint.Exclusion(
                constraint.name(),
                constraint.method(),
                constraint.elements().stream()
                        .map(member -> new Constraint.Exclusion.Element(element(member.key()), member.operator()))
                        .toList(),
                names(constraint.include()),
                constraint.predicate().map(this::expression),
                constraint.deferral(),
                constraint.parameters(),
                constraint.comment());
    }
}
