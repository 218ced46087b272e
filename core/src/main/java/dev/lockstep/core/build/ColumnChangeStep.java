package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ColumnChange;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.SequenceClause;
import dev.lockstep.core.type.SqlType;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Applies one ALTER COLUMN. */
final class ColumnChangeStep implements ColumnChange.Cases<Done> {
    private static final String DEFAULT = "default";

    private final Draft draft;
    private final TableDraft table;
    private final PartName column;

    ColumnChangeStep(Draft draft, TableDraft table, PartName column) {
        this.draft = draft;
        this.table = table;
        this.column = column;
    }

    @Override
    public Done type(ColumnChange.ToType change) {
        String user = "column " + ObjectPath.column(table.name, column.name()).display();
        SqlType type = change.type().match(new TypeResolution(draft, user));
        Optional<QualifiedName> collation = change.collation()
                .map(name -> ColumnStep.collation(draft, name))
                .filter(name -> !ColumnStep.isOfDomain(draft, type, name));
        return apply(before -> before.withType(type).withCollation(collation).withValue(counted(before.value(), type)));
    }

    /** The sequence of an identity column changes its type with the column. */
    private static ValueSource counted(ValueSource value, SqlType type) {
        if (!(value instanceof ValueSource.Identity identity) || !(type instanceof SqlType.Integral integral)) {
            return value;
        }
        SequenceClause clause = new SequenceClause(
                Optional.empty(), Optional.of(integral), Map.of(), Optional.empty(), Optional.empty());
        return new ValueSource.Identity(
                identity.generation(), identity.sequence(), SequenceSettings.altered(identity.options(), clause));
    }

    @Override
    public Done defaultValue(ColumnChange.ToDefault change) {
        ValueSource value = change.expression()
                .<ValueSource>map(expression -> new ValueSource.Default(NextValue.resolved(draft, expression)))
                .orElseGet(ValueSource.Absent::new);
        return apply(before -> before.withValue(value));
    }

    @Override
    public Done nullability(ColumnChange.ToNullability change) {
        NotNulls notNulls = new NotNulls(table);
        if (change.nullability() == Nullability.NULLABLE) {
            notNulls.drop(draft, column.name());
        } else {
            notNulls.of(column.name())
                    .map(constraint -> constraint.match(ConstraintChanges.VALIDATED))
                    .ifPresent(constraint -> table.constraints.put(constraint.name(), constraint));
        }
        return apply(before -> before.withNullability(change.nullability()));
    }

    @Override
    public Done addIdentity(ColumnChange.AddIdentity change) {
        return apply(before -> before.withValue(
                        new ColumnStep(draft, table).value(change.identity(), column.name(), before.type()))
                .withNullability(Nullability.NOT_NULL));
    }

    @Override
    public Done changeIdentity(ColumnChange.ChangeIdentity change) {
        return apply(before -> before.value() instanceof ValueSource.Identity identity
                ? before.withValue(new ValueSource.Identity(
                        change.generation().orElse(identity.generation()),
                        identity.sequence(),
                        SequenceSettings.altered(identity.options(), change.sequence())))
                : before);
    }

    @Override
    public Done dropValue(ColumnChange.DropValue change) {
        return apply(before -> {
            if (before.value() instanceof ValueSource.Identity identity) {
                draft.relations.free(identity.sequence());
            }
            return before.withValue(new ValueSource.Absent());
        });
    }

    @Override
    public Done tuning(ColumnChange.Tune change) {
        ColumnTuning set = change.tuning();
        return apply(before -> before.withTuning(new ColumnTuning(
                ownStorage(set.storage().or(() -> before.tuning().storage()), before.type(), draft),
                ownCompression(set.compression().or(() -> before.tuning().compression())),
                statistics(set, before.tuning()))));
    }

    /** The storage, when it is not what the type has anyway. */
    static Optional<String> ownStorage(Optional<String> storage, SqlType type, Draft draft) {
        return storage.filter(
                word -> !word.equals(DEFAULT) && !DefaultStorage.of(type, draft).equals(Optional.of(word)));
    }

    static Optional<String> ownCompression(Optional<String> compression) {
        return compression.filter(word -> !word.equals(DEFAULT));
    }

    /** A target of -1 is the server's own, as if nothing were said. */
    private static OptionalInt statistics(ColumnTuning set, ColumnTuning before) {
        OptionalInt target = set.statistics().isPresent() ? set.statistics() : before.statistics();
        return target.isPresent() && target.getAsInt() < 0 ? OptionalInt.empty() : target;
    }

    private Done apply(UnaryOperator<Column> change) {
        table.columns.computeIfPresent(column.name(), (name, before) -> change.apply(before));
        return Done.DONE;
    }
}
