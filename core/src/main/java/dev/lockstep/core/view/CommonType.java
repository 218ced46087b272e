package dev.lockstep.core.view;

import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.view.ValueShape.Open;
import dev.lockstep.core.view.ValueShape.Typed;
import dev.lockstep.core.view.ValueShape.Untold;
import java.util.List;
import java.util.Optional;

/** The type of values that stand side by side, by the manual's rules for UNION, CASE and the like. */
final class CommonType {
    /** From narrow to wide, each of which Postgres turns into the next by itself. */
    private static final List<SqlType> NUMBERS = List.of(
            SqlType.Integral.SMALLINT,
            SqlType.Integral.INTEGER,
            SqlType.Integral.BIGINT,
            new SqlType.Numeric(Optional.empty()),
            SqlType.Floating.REAL,
            SqlType.Floating.DOUBLE);

    private static final List<SqlType> MOMENTS =
            List.of(new SqlType.Date(), Types.timestamp(SqlType.Zone.WITHOUT), Types.timestamp(SqlType.Zone.WITH));

    private final BareTypes bare;

    CommonType(BareTypes bare) {
        this.bare = bare;
    }

    /** In the order in which Postgres looks at them. */
    ValueShape of(List<ValueShape> values) {
        Optional<ValueShape> untold =
                values.stream().filter(Untold.class::isInstance).findFirst();
        if (untold.isPresent()) {
            return untold.get();
        }
        List<SqlType> types =
                values.stream().flatMap(value -> value.type().stream()).toList();
        if (types.isEmpty()) {
            return new Open();
        }
        boolean open = types.size() < values.size();
        boolean notNull = values.stream().allMatch(ValueShape::isNotNull);
        boolean same = types.stream().distinct().count() == 1;
        Optional<SqlType> common = same && !open ? Optional.of(types.get(0)) : unlike(types);
        return common.<ValueShape>map(type -> notNull ? ValueShape.notNull(type) : ValueShape.nullable(type))
                .orElseGet(() -> new Untold("a choice between types that no rule of ours ranks"));
    }

    private Optional<SqlType> unlike(List<SqlType> types) {
        List<SqlType> bases = types.stream().map(bare::of).distinct().toList();
        if (bases.size() == 1) {
            return Optional.of(bases.get(0));
        }
        if (bases.stream().allMatch(BareTypes::isText)) {
            // Each turns into the others, so the first stays.
            return Optional.of(bases.get(0));
        }
        return widest(bases, NUMBERS).or(() -> widest(bases, MOMENTS));
    }

    static Optional<SqlType> widestNumber(List<SqlType> types) {
        return widest(types, NUMBERS);
    }

    private static Optional<SqlType> widest(List<SqlType> types, List<SqlType> ranks) {
        if (!ranks.containsAll(types)) {
            return Optional.empty();
        }
        int widest = types.stream().mapToInt(ranks::indexOf).max().orElse(0);
        return Optional.of(ranks.get(widest));
    }

    /** What a column of a result is where no type was wanted. */
    static ValueShape settled(ValueShape value) {
        return value instanceof Open ? ValueShape.nullable(new SqlType.Text()) : value;
    }

    /** The value where its modifiers are lost. */
    ValueShape withoutModifiers(ValueShape value) {
        return value instanceof Typed typed ? new Typed(bare.of(typed.known()), typed.nullability()) : value;
    }
}
