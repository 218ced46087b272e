package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
                row.expression("partition_key"),
                row.optional("comment"));
    }

    private static List<StorageParameter> parameters(CatalogRow row) {
        return Stream.concat(row.parameters("parameters").stream(), row.parameters("toast_parameters").stream())
                .sorted(Comparator.comparing(StorageParameter::name))
                .toList();
    }
}
