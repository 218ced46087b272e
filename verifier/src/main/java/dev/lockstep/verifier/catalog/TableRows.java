package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.PartitionBound;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.parse.PartitionBoundReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads tables with everything that belongs to them. */
final class TableRows {
    private final CatalogAnswers answers;
    private final ColumnRows columns;
    private final IndexRows indexes;
    private final ConstraintRows constraints;

    TableRows(CatalogAnswers answers, ColumnRows columns) {
        this.answers = answers;
        this.columns = columns;
        this.indexes = new IndexRows(answers);
        this.constraints = new ConstraintRows(answers, indexes);
    }

    List<Table> tables() {
        Map<String, List<CatalogRow>> columnRows = answers.rowsBy(CatalogQuery.COLUMNS, "relation");
        return answers.rows(CatalogQuery.TABLES).stream()
                .map(row -> table(row, columnRows.getOrDefault(row.text("oid"), List.of())))
                .sorted(Comparator.comparing(Table::name))
                .toList();
    }

    private Table table(CatalogRow row, List<CatalogRow> columnRows) {
        String oid = row.text("oid");
        return new Table(
                row.name(),
                row.text("persistence").equals("u") ? Table.Persistence.UNLOGGED : Table.Persistence.PERMANENT,
                columnRows.stream().map(columns::column).toList(),
                constraints.ofTable(oid),
                indexes.ofTable(oid),
                parameters(row),
                ancestry(row),
                row.expression("partition_key"),
                row.optional("comment"));
    }

    private static Ancestry ancestry(CatalogRow row) {
        List<QualifiedName> parents = pairs(row.list("parent_namespaces"), row.list("parent_names"), QualifiedName::of);
        Optional<PartitionBound> bound = row.optional("partition_bound").map(PartitionBoundReader::read);
        if (bound.isPresent()) {
            List<Ancestry.AttachedIndex> attached = pairs(
                    row.identifiers("attached_indexes"),
                    row.identifiers("parent_indexes"),
                    Ancestry.AttachedIndex::new);
            return new Ancestry.PartitionOf(parents.get(0), bound.get(), attached);
        }
        if (!parents.isEmpty()) {
            return new Ancestry.Inherits(parents);
        }
        return row.optionalName("type").<Ancestry>map(Ancestry.OfType::new).orElseGet(Ancestry.None::new);
    }

    private static <T, R> List<R> pairs(List<T> first, List<T> second, BiFunction<T, T, R> pair) {
        List<R> pairs = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            pairs.add(pair.apply(first.get(i), second.get(i)));
        }
        return pairs;
    }

    private static List<StorageParameter> parameters(CatalogRow row) {
        return Stream.concat(row.parameters("parameters").stream(), row.parameters("toast_parameters").stream())
                .sorted(Comparator.comparing(StorageParameter::name))
                .toList();
    }
}
