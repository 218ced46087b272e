package dev.lockstep.core.view;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.query.ValueExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The columns that a query can name.
 *
 * @param visible those of a bare asterisk, in order
 * @param key the numbers of columns that no two rows share; empty where none are known
 * @param outer what a query around this one lets it name
 */
record Scope(List<Relation> relations, List<ScopeColumn> visible, List<Integer> key, Optional<Scope> outer) {
    Scope {
        relations = List.copyOf(relations);
        visible = List.copyOf(visible);
        key = List.copyOf(key);
    }

    static Scope empty(Optional<Scope> outer) {
        return new Scope(List.of(), List.of(), List.of(), outer);
    }

    /** @param number tells the column from all others of the query */
    record ScopeColumn(int number, RowShape.Field field) {
        ScopeColumn asNullable() {
            return new ScopeColumn(
                    number, new RowShape.Field(field.name(), field.value().asNullable()));
        }
    }

    /**
     * What stands behind FROM under one name.
     *
     * @param unknown why its columns are not known, when they are not
     */
    record Relation(
            Optional<Identifier> name,
            Optional<Identifier> namespace,
            List<ScopeColumn> columns,
            Optional<String> unknown) {
        Relation {
            columns = List.copyOf(columns);
        }

        Relation asNullable() {
            return new Relation(
                    name,
                    namespace,
                    columns.stream().map(ScopeColumn::asNullable).toList(),
                    unknown);
        }
    }

    /** What is known of a column. */
    ValueShape value(ValueExpression.Column column) {
        List<ScopeColumn> found = find(column.names());
        if (found.size() == 1) {
            return found.get(0).field().value();
        }
        Optional<String> unknown = relations(column.names()).stream()
                .flatMap(relation -> relation.unknown().stream())
                .findFirst();
        if (found.isEmpty() && unknown.isPresent()) {
            return new ValueShape.Untold(unknown.get());
        }
        if (found.isEmpty() && outer.isPresent()) {
            return outer.get().value(column);
        }
        return new ValueShape.Untold("the column " + column.name().text());
    }

    /** The number of a column of this query. */
    OptionalInt number(ValueExpression value) {
        List<ScopeColumn> found = value instanceof ValueExpression.Column column ? find(column.names()) : List.of();
        return found.size() == 1 ? OptionalInt.of(found.get(0).number()) : OptionalInt.empty();
    }

    /** The columns of an asterisk. */
    List<ScopeColumn> all(List<Identifier> relation) {
        if (relation.isEmpty()) {
            relations.forEach(each -> each.unknown().ifPresent(Scope::refuse));
            return visible;
        }
        List<Identifier> path = new ArrayList<>(relation);
        path.add(relation.get(0));
        List<Relation> found = relations(path);
        if (found.size() != 1) {
            refuse("the relation " + relation.get(relation.size() - 1).text());
        }
        found.get(0).unknown().ifPresent(Scope::refuse);
        return found.get(0).columns();
    }

    private static void refuse(String cause) {
        throw new UntoldRowsException(cause);
    }

    private List<ScopeColumn> find(List<Identifier> names) {
        Identifier name = names.get(names.size() - 1);
        List<ScopeColumn> among = names.size() == 1
                ? visible
                : relations(names).stream()
                        .flatMap(relation -> relation.columns().stream())
                        .toList();
        return among.stream().filter(column -> column.field().isCalled(name)).toList();
    }

    /** The relations that the names before a column's can mean. */
    private List<Relation> relations(List<Identifier> names) {
        int size = names.size();
        if (size == 1) {
            return relations;
        }
        Optional<Identifier> relation = Optional.of(names.get(size - 2));
        Optional<Identifier> namespace = size > 2 ? Optional.of(names.get(size - 3)) : Optional.empty();
        return relations.stream()
                .filter(each -> each.name().equals(relation))
                .filter(each -> namespace.isEmpty() || each.namespace().equals(namespace))
                .toList();
    }
}
