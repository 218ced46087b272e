package dev.lockstep.core.view;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.query.Query;
import dev.lockstep.core.query.SelectItem;
import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.query.ValueExpression.Subquery.Form;
import java.util.Optional;

/** What Postgres calls a column of a result that is given no name; empty where it calls it {@code ?column?} or a type. */
enum ColumnLabels implements ValueExpression.Cases<Optional<Identifier>> {
    INSTANCE;

    private static Optional<Identifier> word(String word) {
        return Optional.of(new Identifier(word));
    }

    @Override
    public Optional<Identifier> column(ValueExpression.Column value) {
        return Optional.of(value.name());
    }

    @Override
    public Optional<Identifier> constant(ValueExpression.Constant value) {
        return Optional.empty();
    }

    @Override
    public Optional<Identifier> cast(ValueExpression.Cast value) {
        return value.value() instanceof ValueExpression.Choice
                ? Optional.empty()
                : value.value().match(this);
    }

    @Override
    public Optional<Identifier> operation(ValueExpression.Operation value) {
        return Optional.empty();
    }

    @Override
    public Optional<Identifier> condition(ValueExpression.Condition value) {
        return Optional.empty();
    }

    @Override
    public Optional<Identifier> call(ValueExpression.Call value) {
        return Optional.of(value.function().name());
    }

    @Override
    public Optional<Identifier> choice(ValueExpression.Choice value) {
        return value.results().get(0).match(this).or(() -> word("case"));
    }

    @Override
    public Optional<Identifier> elements(ValueExpression.Elements value) {
        return word("array");
    }

    @Override
    public Optional<Identifier> subquery(ValueExpression.Subquery value) {
        if (value.form() != Form.VALUE) {
            return word(value.form() == Form.ARRAY ? "array" : "exists");
        }
        return value.query() instanceof Query.Select select
                        && select.items().size() == 1
                        && select.items().get(0) instanceof SelectItem.Value item
                ? item.label().or(() -> item.value().match(this))
                : Optional.empty();
    }

    @Override
    public Optional<Identifier> subscript(ValueExpression.Subscript value) {
        return value.array().match(this);
    }

    @Override
    public Optional<Identifier> unread(ValueExpression.Unread value) {
        return Optional.empty();
    }
}
