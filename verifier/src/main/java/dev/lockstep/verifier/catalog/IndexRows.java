package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.SqlExpression;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads indexes and their elements. */
final class IndexRows {
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final Map<String, List<CatalogRow>> indexes;
    private final Map<String, List<CatalogRow>> elements;

    IndexRows(CatalogAnswers answers) {
        this.indexes = answers.rowsBy(CatalogQuery.INDEXES, "relation");
        this.elements = answers.rowsBy(CatalogQuery.INDEX_ELEMENTS, "index");
    }

    /** The indexes of a table, in the order of their names. */
    List<Index> ofTable(String oid) {
        return indexes.getOrDefault(oid, List.of()).stream()
                .map(this::index)
                .sorted(Comparator.comparing(Index::name))
                .toList();
    }

    /** The elements of an index, in their own order. */
    List<IndexElement> elements(String index) {
        return elements.getOrDefault(index, List.of()).stream()
                .map(IndexRows::element)
                .toList();
    }

    private Index index(CatalogRow row) {
        return new Index(
                row.identifier("name"),
                row.isTrue("is_unique") ? Index.Uniqueness.UNIQUE : Index.Uniqueness.PLAIN,
                row.text("method"),
                elements(row.text("oid")),
                row.identifiers("include"),
                nulls(row),
                row.expression("predicate"),
                row.parameters("parameters"),
                row.optional("comment"));
    }

    static NullsDistinct nulls(CatalogRow row) {
        return row.isTrue("nulls_not_distinct") ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT;
    }

    private static IndexElement element(CatalogRow row) {
        int options = row.number("options");
        Optional<IndexElement.Key> column =
                row.optional("column").map(name -> new IndexElement.OfColumn(row.identifier("column")));
        return new IndexElement(
                column.orElseGet(() -> new IndexElement.OfExpression(new SqlExpression(row.text("expression")))),
                row.optionalName("collation"),
                row.optional("operator_class")
                        .map(name -> new IndexElement.OperatorClass(name, row.parameters("operator_class_options"))),
                (options & DESCENDING) == 0 ? IndexElement.Order.ASC : IndexElement.Order.DESC,
                (options & NULLS_FIRST) == 0 ? IndexElement.Nulls.LAST : IndexElement.Nulls.FIRST);
    }
}
