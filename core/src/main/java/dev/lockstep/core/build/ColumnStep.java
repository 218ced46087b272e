package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.ValueSource.Generated.Persistence;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ColumnClause;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.SequenceClause;
import dev.lockstep.core.statement.TypeClause;
import dev.lockstep.core.statement.ValueClause;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;

/** Adds a column to a table; its constraints are added by the caller, when all columns are there. */
final class ColumnStep {
    private static final String SEQUENCE_LABEL = "seq";

    private final Draft draft;
    private final TableDraft table;

    ColumnStep(Draft draft, TableDraft table) {
        this.draft = draft;
        this.table = table;
    }

    void add(ColumnClause clause) {
        PartName name = clause.name();
        if (clause.value() instanceof ValueClause.Generated written && written.persistence() == Persistence.VIRTUAL) {
            draft.require(PostgresVersion.V18, "a VIRTUAL column", name.span());
        }
        if (clause.type() instanceof TypeClause.Given || isInherited(name)) {
            override(clause);
            return;
        }
        if (table.columns.containsKey(name.name())) {
            throw new BuildFailure(Problem.DUPLICATE_COLUMN, name.span(), table.name, name.text());
        }
        SqlType type = clause.type().match(new TypeResolution(draft, "column " + display(name.name())));
        ValueSource value = clause.type() instanceof TypeClause.Serial serial
                ? serial(name, serial.integral())
                : value(clause.value(), name.name(), type);
        boolean filled = value instanceof ValueSource.Identity || clause.type() instanceof TypeClause.Serial;
        Nullability nullability =
                filled ? Nullability.NOT_NULL : clause.nullability().orElse(Nullability.NULLABLE);
        Column column = new Column(
                name.name(),
                type,
                clause.collation()
                        .map(written -> collation(draft, written))
                        .filter(collation -> !isOfDomain(draft, type, collation)),
                nullability,
                value,
                new ColumnTuning(
                        ColumnChangeStep.ownStorage(clause.tuning().storage(), type, draft),
                        ColumnChangeStep.ownCompression(clause.tuning().compression()),
                        clause.tuning().statistics()),
                Optional.empty());
        table.columns.put(name.name(), column);
        table.local.add(name.name());
        draft.wrote(ObjectPath.column(table.name, name.name()), name.span());
    }

    /** A column of an inheriting table that its parents have too merges with theirs, once. */
    private boolean isInherited(PartName name) {
        return table.ancestry instanceof Ancestry.Inherits
                && table.columns.containsKey(name.name())
                && !table.local.contains(name.name());
    }

    /** A column that is there already: what is said of it here comes before what it had. */
    private void override(ColumnClause clause) {
        PartName name = clause.name();
        Column before = table.columns.get(name.name());
        if (before == null) {
            List<String> known =
                    table.columns.keySet().stream().map(Identifier::text).toList();
            throw new BuildFailure(
                    Problem.UNKNOWN_COLUMN, name.span(), table.name, name.text(), Hints.name(name.text(), known));
        }
        ValueSource value = clause.value() instanceof ValueClause.Nothing
                ? before.value()
                : value(clause.value(), name.name(), before.type());
        boolean filled = value instanceof ValueSource.Identity;
        Nullability nullability =
                filled ? Nullability.NOT_NULL : clause.nullability().orElse(before.nullability());
        table.columns.put(
                name.name(),
                before.withValue(value).withNullability(before.isNotNull() ? before.nullability() : nullability));
        table.local.add(name.name());
        if (filled || saysNotNullWithoutName(clause)) {
            table.inheritedNotNulls.remove(name.name());
        }
        draft.wrote(ObjectPath.column(table.name, name.name()), name.span());
    }

    /** With a name it is a constraint of its own, whose turn comes later. */
    private static boolean saysNotNullWithoutName(ColumnClause clause) {
        return clause.nullability().equals(Optional.of(Nullability.NOT_NULL))
                && clause.constraints().stream().noneMatch(ConstraintClause.NotNull.class::isInstance);
    }

    /** The server keeps the collation of a column that has another than its type. */
    static boolean isOfDomain(Draft draft, SqlType type, QualifiedName collation) {
        return type instanceof SqlType.Named named
                && draft.domains.containsKey(named.name())
                && draft.domains.get(named.name()).collation().equals(Optional.of(collation));
    }

    /** A collation is one of the server's unless the file makes it. */
    static QualifiedName collation(Draft draft, ObjectName name) {
        return draft.path.candidates(name).stream()
                .filter(candidate -> draft.carried.containsKey(ObjectPath.of(ObjectKind.COLLATION, candidate)))
                .findFirst()
                .orElseGet(() -> new QualifiedName(name.namespace().orElse(new Identifier("pg_catalog")), name.name()));
    }

    private ValueSource serial(PartName column, SqlType.Integral type) {
        QualifiedName sequence = table.name.sibling(draft.relations.choose(table.name, column.text(), SEQUENCE_LABEL));
        SequenceDraft made = new SequenceDraft(SequenceOptions.defaults(type));
        made.owner = Optional.of(new Sequence.Owner(table.name, column.name()));
        made.persistence = table.persistence;
        draft.sequences.put(sequence, made);
        draft.relations.take(sequence, ObjectPath.column(table.name, column.name()));
        return new ValueSource.Default(NextValue.of(sequence));
    }

    /** The value source that a clause stands for; the identity's sequence is made with it. */
    ValueSource value(ValueClause clause, Identifier column, SqlType type) {
        return clause.match(new ValueClause.Cases<>() {
            @Override
            public ValueSource nothing(ValueClause.Nothing nothing) {
                return new ValueSource.Absent();
            }

            @Override
            public ValueSource byDefault(ValueClause.Default written) {
                return new ValueSource.Default(NextValue.resolved(draft, written.expression()));
            }

            @Override
            public ValueSource generated(ValueClause.Generated written) {
                return new ValueSource.Generated(written.expression(), written.persistence());
            }

            @Override
            public ValueSource identity(ValueClause.Identity written) {
                return identitySource(written, column, type);
            }
        });
    }

    private ValueSource identitySource(ValueClause.Identity written, Identifier column, SqlType type) {
        SequenceClause clause = written.sequence();
        QualifiedName sequence = clause.name()
                .map(name -> new QualifiedName(name.namespace().orElse(table.name.namespace()), name.name()))
                .orElseGet(() -> table.name.sibling(draft.relations.choose(table.name, column.text(), SEQUENCE_LABEL)));
        SqlType.Integral integral = type instanceof SqlType.Integral own ? own : SqlType.Integral.BIGINT;
        draft.relations.take(sequence, ObjectPath.column(table.name, column));
        return new ValueSource.Identity(written.generation(), sequence, SequenceSettings.created(clause, integral));
    }

    private String display(Identifier column) {
        return ObjectPath.column(table.name, column).display();
    }
}
