package dev.lockstep.core.random;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Constraint.ForeignKey.Match;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Constraint.Period;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.IndexElement.Nulls;
import dev.lockstep.core.model.IndexElement.Order;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.ValueSource.Generated.Persistence;
import dev.lockstep.core.model.ValueSource.Identity.Generation;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.type.SqlType.Integral;
import dev.lockstep.core.type.SqlType.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Random tables: a key {@code id}, the column {@code amount}, others, and rules over them. */
final class RandomTables {
    private static final Identifier ID = new Identifier("id");
    private static final Identifier AMOUNT = new Identifier("amount");

    private final Random random;
    private final List<SqlType> types;

    RandomTables(Random random, List<SqlType> ownTypes) {
        this.random = random;
        this.types = new ArrayList<>(ownTypes);
        types.addAll(List.of(
                new SqlType.Bool(),
                new SqlType.Text(),
                new SqlType.Varchar(OptionalInt.of(20)),
                new SqlType.Numeric(Optional.of(new SqlType.Numeric.Digits(12, 4))),
                new SqlType.Timestamp(Zone.WITH, OptionalInt.empty()),
                new SqlType.Timestamp(Zone.WITHOUT, OptionalInt.of(3)),
                new SqlType.Json(SqlType.Json.JsonForm.JSONB),
                new SqlType.Uuid(),
                new SqlType.BuiltIn("inet"),
                new SqlType.Interval(Optional.of("day to second"), OptionalInt.of(2)),
                new SqlType.ArrayOf(new SqlType.Text(), 2)));
    }

    Table table(QualifiedName name, List<Table> others) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        columns.add(key(name));
        columns.add(Column.of(AMOUNT, Integral.INTEGER).withValue(value()));
        for (int i = 0; i < random.nextInt(5); i++) {
            columns.add(other(new Identifier("c" + i), types.get(random.nextInt(types.size()))));
        }
        constraints.add(primaryKey(name));
        for (int i = 0; i < Math.min(others.size(), random.nextInt(3)); i++) {
            Identifier column = new Identifier("ref_" + i);
            Table referenced = others.get(random.nextInt(others.size()));
            columns.add(Column.of(column, referenced.columns().get(0).type()));
            constraints.add(foreignKey(name, column, referenced.name()));
        }
        if (random.nextBoolean()) {
            constraints.add(check(name));
        }
        if (random.nextBoolean()) {
            constraints.add(unique(name));
        }
        constraints.sort(Comparator.comparing(Constraint::name));
        List<Index> indexes = random.nextBoolean() ? List.of(index(name)) : List.of();
        List<StorageParameter> parameters =
                random.nextInt(3) == 0 ? List.of(new StorageParameter("fillfactor", "70")) : List.of();
        Table.Persistence persistence = Table.Persistence.PERMANENT;
        return new Table(
                name,
                persistence,
                columns,
                constraints,
                indexes,
                parameters,
                new Ancestry.None(),
                Optional.empty(),
                comment());
    }

    private Column key(QualifiedName table) {
        Integral type = random.nextBoolean() ? Integral.INTEGER : Integral.BIGINT;
        QualifiedName sequence = table.sibling(ImpliedName.of(table.name(), "id", "seq"));
        QualifiedName named = random.nextInt(4) == 0
                ? table.sibling(new Identifier(table.name().text() + " ids"))
                : sequence;
        ValueSource value = random.nextBoolean()
                ? new ValueSource.Serial(named, random.nextBoolean() ? SequenceOptions.defaults(type) : options(type))
                : new ValueSource.Identity(one(Generation.values()), named, options(type));
        return Column.of(ID, type)
                .withNullability(Nullability.NOT_NULL)
                .withValue(value)
                .withComment(comment());
    }

    private SequenceOptions options(Integral type) {
        return RandomOptions.of(random, type);
    }

    private Column other(Identifier name, SqlType type) {
        Column column =
                Column.of(name, type).withNullability(one(Nullability.values())).withComment(comment());
        boolean tuned = type instanceof SqlType.Text && random.nextBoolean();
        return tuned
                ? column.withTuning(new ColumnTuning(
                        Optional.of("external"), Optional.of("pglz"), OptionalInt.of(random.nextInt(100))))
                : column;
    }

    private ValueSource value() {
        return switch (random.nextInt(4)) {
            case 0 -> new ValueSource.Default(new SqlExpression("(1 + 2) * 3"));
            case 1 -> new ValueSource.Default(new SqlExpression("'1'::integer"));
            case 2 -> new ValueSource.Generated(new SqlExpression("(id % 100)::integer"), Persistence.STORED);
            default -> new ValueSource.Absent();
        };
    }

    private Constraint primaryKey(QualifiedName table) {
        return new Constraint.PrimaryKey(
                ImpliedName.of(table.name(), "pkey"),
                List.of(ID),
                Period.ABSENT,
                random.nextInt(4) == 0 ? List.of(AMOUNT) : List.of(),
                Deferral.NOT_DEFERRABLE,
                List.of(),
                comment());
    }

    private Constraint foreignKey(QualifiedName table, Identifier column, QualifiedName referenced) {
        Action.Rule[] rules = Action.Rule.values();
        Action.Rule rule = one(rules);
        List<Identifier> columns = rule == Action.Rule.SET_NULL ? List.of(column) : List.of();
        return new Constraint.ForeignKey(
                ImpliedName.of(table.name(), column.text(), "fkey"),
                List.of(column),
                referenced,
                List.of(ID),
                Period.ABSENT,
                one(Match.values()),
                new Action(rule, columns),
                new Action(one(rules), List.of()),
                one(Deferral.values()),
                one(Validation.VALID, Validation.NOT_VALID),
                comment());
    }

    private Constraint check(QualifiedName table) {
        return new Constraint.Check(
                ImpliedName.of(table.name(), "amount", "check"),
                new SqlExpression("amount > " + random.nextInt(9) + " OR amount IS NULL"),
                one(Inheritance.values()),
                one(Validation.VALID, Validation.NOT_VALID),
                comment());
    }

    private Constraint unique(QualifiedName table) {
        return new Constraint.Unique(
                ImpliedName.of(table.name(), "amount_id", "key"),
                List.of(AMOUNT, ID),
                Period.ABSENT,
                one(NullsDistinct.values()),
                List.of(),
                one(Deferral.values()),
                List.of(new StorageParameter("fillfactor", "60")),
                comment());
    }

    private Index index(QualifiedName table) {
        IndexElement sum = new IndexElement(
                new IndexElement.OfExpression(new SqlExpression("abs(amount)")),
                Optional.empty(),
                Optional.empty(),
                one(Order.values()),
                one(Nulls.values()));
        return new Index(
                ImpliedName.of(table.name(), "idx"),
                one(Index.Uniqueness.values()),
                "btree",
                List.of(sum, IndexElement.ofColumn(ID)),
                List.of(AMOUNT),
                NullsDistinct.DISTINCT,
                random.nextBoolean() ? Optional.of(new SqlExpression("id > 5")) : Optional.empty(),
                List.of(),
                comment());
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private Optional<String> comment() {
        return RandomOptions.comment(random);
    }
}
