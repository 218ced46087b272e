package dev.lockstep.core.print;

import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.IndexElement.Nulls;
import dev.lockstep.core.model.IndexElement.OperatorClass;
import dev.lockstep.core.model.IndexElement.Order;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes and their elements. */
final class IndexSql {
    private IndexSql() {}

    static String create(QualifiedName table, Index index) {
        return create(SqlName.of(table), index);
    }

    /** On a partitioned table alone, not on its partitions. */
    static String createOnly(QualifiedName table, Index index) {
        return create("ONLY " + SqlName.of(table), index);
    }

    private static String create(String table, Index index) {
        String method = index.method().equals("btree") ? "" : " USING " + new Identifier(index.method()).sql();
        return (index.isUnique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                + index.name().sql() + " ON " + table + method
                + index.elements().stream().map(IndexSql::element).collect(Collectors.joining(", ", " (", ")"))
                + options(index);
    }

    static String options(Index index) {
        String nulls = index.nulls() == NullsDistinct.NOT_DISTINCT ? " NULLS NOT DISTINCT" : "";
        String where =
                index.predicate().map(predicate -> " WHERE " + predicate.text()).orElse("");
        return include(index.include()) + nulls + ParameterSql.with(index.parameters()) + where;
    }

    static String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " INCLUDE " + SqlName.bracketed(columns);
    }

    static String element(IndexElement element) {
        return element.key().match(KeySql.INSTANCE) + options(element);
    }

    static String options(IndexElement element) {
        return element.collation()
                        .map(name -> " COLLATE " + CollationSql.of(name))
                        .orElse("")
                + element.operatorClass().map(IndexSql::operatorClass).orElse("")
                + (element.order() == Order.DESC ? " DESC" : "")
                + (element.hasDefaultNulls() ? "" : element.nulls() == Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
    }

    private static String operatorClass(OperatorClass operatorClass) {
        String options = operatorClass.options().isEmpty() ? "" : " " + ParameterSql.bracketed(operatorClass.options());
        return " " + operatorClass.name() + options;
    }

    private enum KeySql implements IndexElement.Key.Cases<String> {
        INSTANCE;

        @Override
        public String column(IndexElement.OfColumn key) {
            return key.column().sql();
        }

        @Override
        public String expression(IndexElement.OfExpression key) {
            return ExpressionSql.asElement(key.expression());
        }
    }
}
