package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.texts;

import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.Clause;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Brackets;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyExpression.Group;
import dev.lockstep.emitters.python.PyExpression.Spread;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code __table_args__} says of an index. */
final class IndexCalls {
    private IndexCalls() {}

    static Call of(Index index) {
        Call call = call("sa.Index", text(index.name().text()));
        for (IndexElement element : index.elements()) {
            call = call.plus(element(element));
        }
        call = index.isUnique() ? call.withTrue("unique") : call;
        call = index.method().equals("btree") ? call : call.with("postgresql_using", index.method());
        Map<String, String> classes = classes(index);
        call = classes.isEmpty() ? call : call.with("postgresql_ops", dictionary(classes));
        if (!index.include().isEmpty()) {
            call = call.with(
                    "postgresql_include",
                    texts(index.include().stream().map(Identifier::text).toList()));
        }
        if (index.predicate().isPresent()) {
            call = call.with(
                    "postgresql_where", Defaults.sql(index.predicate().get().text()));
        }
        call = index.nulls() == NullsDistinct.NOT_DISTINCT ? call.withTrue("postgresql_nulls_not_distinct") : call;
        return index.parameters().isEmpty()
                ? call
                : call.with("postgresql_with", ConstraintCalls.parameters(index.parameters()));
    }

    private static PyExpression element(IndexElement element) {
        boolean column = element.key() instanceof IndexElement.OfColumn
                && element.collation().isEmpty()
                && (element.operatorClass().isEmpty() || hasPlainClass(element));
        if (!column) {
            return Defaults.sql(Clause.element(element));
        }
        PyExpression name =
                text(((IndexElement.OfColumn) element.key()).column().text());
        boolean ordered = element.order() == IndexElement.Order.DESC || !element.hasDefaultNulls();
        return ordered ? call(ordered(name, element)) : name;
    }

    private static String ordered(PyExpression name, IndexElement element) {
        String column = call("sa.column", name).flat();
        String order = element.order() == IndexElement.Order.DESC ? column + ".desc" : column + ".asc";
        boolean first = element.nulls() == IndexElement.Nulls.FIRST;
        return element.hasDefaultNulls() ? order : order + "()." + (first ? "nulls_first" : "nulls_last");
    }

    /** A class that {@code postgresql_ops} can give to a plain column. */
    private static boolean hasPlainClass(IndexElement element) {
        boolean plain = element.order() == IndexElement.Order.ASC && element.hasDefaultNulls();
        return plain
                && element.operatorClass()
                        .filter(type -> type.options().isEmpty() && !type.name().contains("."))
                        .isPresent();
    }

    private static Map<String, String> classes(Index index) {
        Map<String, String> classes = new LinkedHashMap<>();
        for (IndexElement element : index.elements()) {
            if (element.key() instanceof IndexElement.OfColumn of
                    && element.collation().isEmpty()
                    && hasPlainClass(element)) {
                element.operatorClass()
                        .ifPresent(type -> classes.put(of.column().text(), type.name()));
            }
        }
        return classes;
    }

    private static PyExpression dictionary(Map<String, String> entries) {
        return new Group(
                Brackets.DICT,
                Spread.IF_NEEDED,
                entries.keySet().stream().map(PyExpression::text).toList(),
                entries.values().stream().map(PyExpression::text).toList());
    }
}
