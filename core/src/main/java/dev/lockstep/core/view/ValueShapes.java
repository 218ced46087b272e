package dev.lockstep.core.view;

import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.query.ValueExpression.Subquery.Form;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;

/** What is known of value expressions, by the columns that they can name. */
final class ValueShapes implements ValueExpression.Cases<ValueShape> {
    private final QueryShapes queries;
    private final KnownRelations known;
    private final Scope scope;
    private final CommonType common;

    ValueShapes(QueryShapes queries, KnownRelations known, Scope scope) {
        this.queries = queries;
        this.known = known;
        this.scope = scope;
        this.common = new CommonType(new BareTypes(known.schema()));
    }

    ValueShape of(ValueExpression value) {
        return value.match(this);
    }

    private List<ValueShape> all(List<ValueExpression> values) {
        return values.stream().map(this::of).toList();
    }

    @Override
    public ValueShape column(ValueExpression.Column value) {
        return scope.value(value);
    }

    @Override
    public ValueShape constant(ValueExpression.Constant value) {
        return switch (value) {
            case OPEN -> new ValueShape.Open();
            case INTEGER -> ValueShape.notNull(Types.INTEGER);
            case BIGINT -> ValueShape.notNull(Types.BIGINT);
            case NUMERIC -> ValueShape.notNull(Types.NUMERIC);
            case BOOLEAN -> ValueShape.notNull(Types.BOOLEAN);
        };
    }

    @Override
    public ValueShape cast(ValueExpression.Cast value) {
        Optional<SqlType> type = known.type(value.type());
        return ValueShape.of(type, "the type of a cast");
    }

    @Override
    public ValueShape operation(ValueExpression.Operation value) {
        return known.operation(value.operator(), all(value.operands()));
    }

    @Override
    public ValueShape condition(ValueExpression.Condition value) {
        return ValueShape.nullable(Types.BOOLEAN);
    }

    @Override
    public ValueShape call(ValueExpression.Call value) {
        return known.call(value, all(value.arguments()));
    }

    @Override
    public ValueShape choice(ValueExpression.Choice value) {
        return common.of(all(value.results()));
    }

    @Override
    public ValueShape elements(ValueExpression.Elements value) {
        ValueShape element = CommonType.settled(common.of(all(value.elements())));
        return value.elements().isEmpty() ? new ValueShape.Untold("an array without elements") : array(element);
    }

    private static ValueShape array(ValueShape element) {
        Optional<SqlType> type = element.type();
        return type.isEmpty() ? element : ValueShape.nullable(Types.array(type.get()));
    }

    @Override
    public ValueShape subquery(ValueExpression.Subquery value) {
        if (value.form() == Form.EXISTS) {
            return ValueShape.notNull(Types.BOOLEAN);
        }
        RowShape rows = queries.within(scope, value.query());
        if (rows.fields().size() != 1) {
            return new ValueShape.Untold("a query for a value");
        }
        ValueShape only = CommonType.settled(rows.fields().get(0).value()).asNullable();
        return value.form() == Form.ARRAY ? array(only) : only;
    }

    @Override
    public ValueShape subscript(ValueExpression.Subscript value) {
        ValueShape array = of(value.array());
        if (array.type().isEmpty()) {
            return array;
        }
        if (!(array.type().get() instanceof SqlType.ArrayOf type)) {
            return new ValueShape.Untold("an element of a value that is no array");
        }
        boolean slice = value.extent() == ValueExpression.Subscript.Extent.SLICE;
        // More dimensions are no part of a type in Postgres, so one subscript too few is not seen.
        return type.dimensions() == 1
                ? ValueShape.nullable(slice ? type : type.element())
                : new ValueShape.Untold("an element of an array of several dimensions");
    }

    @Override
    public ValueShape unread(ValueExpression.Unread value) {
        return new ValueShape.Untold("an expression of another kind");
    }
}
