package dev.lockstep.core.view;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.query.Query;
import dev.lockstep.core.query.SelectItem;
import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.view.RowShape.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is known of the rows of queries. */
final class QueryShapes implements Query.Cases<RowShape> {
    private final KnownRelations known;
    private final Map<Identifier, RowShape> common;
    private final Optional<Scope> outer;

    private QueryShapes(KnownRelations known, Map<Identifier, RowShape> common, Optional<Scope> outer) {
        this.known = known;
        this.common = Map.copyOf(common);
        this.outer = outer;
    }

    static QueryShapes of(KnownRelations known) {
        return new QueryShapes(known, Map.of(), Optional.empty());
    }

    KnownRelations known() {
        return known;
    }

    /** The rows of a query in another, whose columns it can name. */
    RowShape within(Scope scope, Query query) {
        return query.match(new QueryShapes(known, common, Optional.of(scope)));
    }

    /** The rows of a relation, which a query of WITH can hide. */
    Optional<RowShape> relation(ObjectName name) {
        Optional<RowShape> hidden =
                name.namespace().isEmpty() ? Optional.ofNullable(common.get(name.name())) : Optional.empty();
        return hidden.or(() -> known.find(name));
    }

    @Override
    public RowShape select(Query.Select query) {
        Scope scope = new FromShapes(this, outer).scope(query.from());
        ValueShapes values = new ValueShapes(this, known, scope);
        SelectList list = new SelectList(scope, values);
        query.items().forEach(item -> item.match(list));
        boolean sets = query.groups().form() == Query.GroupForm.SETS;
        List<Field> fields = sets
                ? list.fields.stream()
                        .map(field -> new Field(field.name(), field.value().asNullable()))
                        .toList()
                : list.fields;
        return new RowShape(fields, sets ? List.of() : list.key(query));
    }

    /** The items of a select list as they are read. */
    private static final class SelectList implements SelectItem.Cases<Integer> {
        private final Scope scope;
        private final ValueShapes values;
        private final List<Field> fields = new ArrayList<>();
        private final List<OptionalInt> numbers = new ArrayList<>();
        private boolean givesRows;

        SelectList(Scope scope, ValueShapes values) {
            this.scope = scope;
            this.values = values;
        }

        @Override
        public Integer all(SelectItem.All item) {
            scope.all(item.relation()).forEach(column -> {
                fields.add(column.field());
                numbers.add(OptionalInt.of(column.number()));
            });
            return fields.size();
        }

        @Override
        public Integer value(SelectItem.Value item) {
            Optional<Identifier> label = item.label().or(() -> item.value().match(ColumnLabels.INSTANCE));
            fields.add(new Field(label, values.of(item.value())));
            numbers.add(scope.number(item.value()));
            givesRows |= RowMakers.in(item.value());
            return fields.size();
        }

        /** The columns that were no two rows' before they were selected, or that the rows were grouped by. */
        List<Integer> key(Query.Select query) {
            List<OptionalInt> wanted = new ArrayList<>();
            if (query.groups().values().isEmpty()) {
                scope.key().forEach(number -> wanted.add(OptionalInt.of(number)));
            } else {
                query.groups().values().forEach(value -> wanted.add(scope.number(value)));
            }
            List<Integer> places = new ArrayList<>();
            for (OptionalInt number : wanted) {
                int place = number.isPresent() ? numbers.indexOf(number) : -1;
                if (place < 0 || givesRows || !fields.get(place).value().isNotNull()) {
                    return List.of();
                }
                places.add(place);
            }
            return places;
        }
    }

    @Override
    public RowShape combined(Query.Combined query) {
        RowShape left = query.left().match(this);
        RowShape right = query.right().match(this);
        if (left.fields().size() != right.fields().size()) {
            throw new UntoldRowsException("the queries of a UNION");
        }
        CommonType types = new CommonType(new BareTypes(known.schema()));
        List<Field> fields = new ArrayList<>();
        for (int at = 0; at < left.fields().size(); at++) {
            Field field = left.fields().get(at);
            ValueShape other = right.fields().get(at).value();
            fields.add(new Field(field.name(), types.of(List.of(field.value(), other))));
        }
        return new RowShape(fields, List.of());
    }

    @Override
    public RowShape values(Query.Values query) {
        ValueShapes values = new ValueShapes(this, known, Scope.empty(outer));
        CommonType types = new CommonType(new BareTypes(known.schema()));
        List<Field> fields = new ArrayList<>();
        for (int at = 0; at < query.rows().get(0).size(); at++) {
            List<ValueShape> column = new ArrayList<>();
            for (List<ValueExpression> row : query.rows()) {
                column.add(values.of(row.get(at)));
            }
            fields.add(Field.of(new Identifier("column" + (at + 1)), types.of(column)));
        }
        return new RowShape(fields, List.of());
    }

    @Override
    public RowShape with(Query.With query) {
        Map<Identifier, RowShape> all = new HashMap<>(common);
        for (Query.CommonTable table : query.tables()) {
            Query inner = table.query().orElseThrow(() -> new UntoldRowsException("a change of rows in WITH"));
            QueryShapes before = new QueryShapes(known, all, outer);
            boolean recursive = query.recursion() == Query.Recursion.ALLOWED && inner instanceof Query.Combined;
            RowShape shape = recursive
                    ? before.recursive(table, (Query.Combined) inner)
                    : inner.match(before).renamed(table.columns());
            all.put(table.name(), settled(shape));
        }
        return query.body().match(new QueryShapes(known, all, outer));
    }

    /** The first term says the types; Postgres refuses a second one that changes them. */
    private RowShape recursive(Query.CommonTable table, Query.Combined query) {
        RowShape first = settled(query.left().match(this)).renamed(table.columns());
        List<Field> nullable = first.fields().stream()
                .map(field -> new Field(field.name(), field.value().asNullable()))
                .toList();
        return new RowShape(nullable, List.of());
    }

    /** A string that met nothing is text for whoever reads the rows. */
    static RowShape settled(RowShape shape) {
        List<Field> fields = shape.fields().stream()
                .map(field -> new Field(field.name(), CommonType.settled(field.value())))
                .toList();
        return new RowShape(fields, shape.key());
    }
}
