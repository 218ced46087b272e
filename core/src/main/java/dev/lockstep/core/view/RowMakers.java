package dev.lockstep.core.view;

import dev.lockstep.core.query.ValueExpression;
import java.util.List;

/** Whether a value makes any number of rows of one, as {@code unnest} does. */
enum RowMakers implements ValueExpression.Cases<Boolean> {
    INSTANCE;

    static boolean in(ValueExpression value) {
        return value.match(INSTANCE);
    }

    private static boolean inAny(List<ValueExpression> values) {
        return values.stream().anyMatch(RowMakers::in);
    }

    @Override
    public Boolean column(ValueExpression.Column value) {
        return false;
    }

    @Override
    public Boolean constant(ValueExpression.Constant value) {
        return false;
    }

    @Override
    public Boolean cast(ValueExpression.Cast value) {
        return in(value.value());
    }

    @Override
    public Boolean operation(ValueExpression.Operation value) {
        return inAny(value.operands());
    }

    @Override
    public Boolean condition(ValueExpression.Condition value) {
        return inAny(value.parts());
    }

    /** A function that is not known may make rows. */
    @Override
    public Boolean call(ValueExpression.Call value) {
        String name = value.function().name().text();
        return FunctionTypes.givesRows(name) || inAny(value.arguments());
    }

    @Override
    public Boolean choice(ValueExpression.Choice value) {
        return inAny(value.results());
    }

    @Override
    public Boolean elements(ValueExpression.Elements value) {
        return inAny(value.elements());
    }

    @Override
    public Boolean subquery(ValueExpression.Subquery value) {
        return false;
    }

    @Override
    public Boolean subscript(ValueExpression.Subscript value) {
        return in(value.array());
    }

    /** It cannot be told. */
    @Override
    public Boolean unread(ValueExpression.Unread value) {
        return true;
    }
}
