package dev.lockstep.core.view;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint.PrimaryKey;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.TypeClause;
import dev.lockstep.core.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables, views, functions and types that a query of the schema can name. */
final class KnownRelations {
    private static final Identifier CATALOG = new Identifier("pg_catalog");

    private final Schema schema;
    private final ArgumentTypes arguments;
    private final Map<QualifiedName, RowShape> rows = new HashMap<>();

    KnownRelations(Schema schema) {
        this.schema = schema;
        this.arguments = new ArgumentTypes(schema);
        schema.tables().forEach(table -> rows.put(table.name(), shape(table)));
    }

    Schema schema() {
        return schema;
    }

    void add(QualifiedName name, RowShape shape) {
        rows.put(name, shape);
    }

    /** Names without a namespace are those of {@code public}: no other is kept under a bare name. */
    Optional<RowShape> find(ObjectName name) {
        return Optional.ofNullable(rows.get(qualified(name)));
    }

    private static QualifiedName qualified(ObjectName name) {
        return new QualifiedName(name.namespace().orElse(QualifiedName.PUBLIC), name.name());
    }

    private static RowShape shape(Table table) {
        List<Identifier> keys = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        List<RowShape.Field> fields = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean ofKey = keys.contains(column.name());
            if (ofKey) {
                places.add(fields.size());
            }
            ValueShape value = ofKey || column.isNotNull()
                    ? ValueShape.notNull(column.type())
                    : ValueShape.nullable(column.type());
            fields.add(RowShape.Field.of(column.name(), value));
        }
        return new RowShape(fields, places);
    }

    /** Whether a call can only mean a function of Postgres, and none that the schema declares. */
    boolean isBuiltIn(ObjectName function) {
        return function.namespace()
                .map(CATALOG::equals)
                .orElseGet(() -> !isDeclared(function.name().text()));
    }

    /** What a call gives. */
    ValueShape call(ValueExpression.Call call, List<ValueShape> given) {
        ObjectName function = call.function();
        String name = function.name().text();
        Optional<ValueShape> result = isBuiltIn(function)
                ? FunctionTypes.of(name, given.size()).or(() -> arguments.of(name, given))
                : Optional.empty();
        return result.orElseGet(() -> untold(function, given));
    }

    private static ValueShape untold(ObjectName function, List<ValueShape> given) {
        return given.stream()
                .filter(ValueShape.Untold.class::isInstance)
                .findFirst()
                .orElseGet(() ->
                        new ValueShape.Untold("the function " + function.name().text()));
    }

    private boolean isDeclared(String function) {
        return schema.verbatim().stream()
                .filter(object -> object.path().kind() == ObjectKind.FUNCTION
                        || object.path().kind() == ObjectKind.AGGREGATE)
                .anyMatch(object -> object.path().names().get(1).startsWith(function + "("));
    }

    /** What an operator gives; one that the schema declares may be meant instead of one of Postgres. */
    ValueShape operation(String operator, List<ValueShape> given) {
        Optional<ValueShape> untold =
                given.stream().filter(ValueShape.Untold.class::isInstance).findFirst();
        boolean declared = schema.verbatim().stream()
                .filter(object -> object.path().kind() == ObjectKind.OPERATOR)
                .anyMatch(object -> object.path().display().contains(operator));
        if (declared) {
            return new ValueShape.Untold("the operator " + operator);
        }
        BareTypes bare = new BareTypes(schema);
        List<Optional<SqlType>> types =
                given.stream().map(value -> value.type().map(bare::of)).toList();
        return OperatorTypes.of(operator, types)
                .filter(type -> untold.isEmpty() || type.equals(Types.BOOLEAN))
                .map(ValueShape::nullable)
                .orElseGet(() -> untold.orElseGet(() -> new ValueShape.Untold("the operator " + operator)));
    }

    /** The type that a cast names. */
    Optional<SqlType> type(TypeClause clause) {
        return clause.match(new TypeClause.Cases<Optional<SqlType>>() {
            @Override
            public Optional<SqlType> builtIn(TypeClause.BuiltIn type) {
                return Optional.of(type.type());
            }

            @Override
            public Optional<SqlType> serial(TypeClause.Serial type) {
                return Optional.empty();
            }

            @Override
            public Optional<SqlType> declared(TypeClause.Declared type) {
                QualifiedName name = qualified(type.name());
                if (!isType(name)) {
                    return Optional.empty();
                }
                SqlType scalar = new SqlType.Named(name, type.modifiers());
                return Optional.of(type.dimensions() == 0 ? scalar : new SqlType.ArrayOf(scalar, type.dimensions()));
            }

            @Override
            public Optional<SqlType> given(TypeClause.Given type) {
                return Optional.empty();
            }
        });
    }

    private boolean isType(QualifiedName name) {
        return schema.enumType(name).isPresent()
                || schema.domain(name).isPresent()
                || schema.composites().stream().anyMatch(type -> type.name().equals(name))
                || schema.ranges().stream().anyMatch(type -> type.name().equals(name));
    }
}
