package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.core.print.SqlLiteral;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a table has and Django has no option for, as statements that run behind its creation. */
final class TableOptions {
    private final Table table;
    private final List<Call> options = new ArrayList<>();

    private TableOptions(Table table) {
        this.table = table;
    }

    static List<Call> of(Table table) {
        TableOptions writer = new TableOptions(table);
        writer.key();
        table.columns().forEach(writer::column);
        writer.storage();
        table.comment()
                .filter(comment -> comment.contains("%"))
                .ifPresent(comment -> writer.add(
                        "comment",
                        "COMMENT ON TABLE {table} IS " + SqlLiteral.of(comment),
                        "COMMENT ON TABLE {table} IS NULL"));
        return writer.options;
    }

    private void key() {
        if (table.primaryKey().isPresent()) {
            return;
        }
        Column column = table.column(KeyColumns.of(table).get(0)).orElseThrow();
        Call call = call("pg.NoPrimaryKey").with("name", Models.partName(table, "no_key"));
        options.add(
                column.isNotNull() ? call : call.with("nullable", column.name().text()));
    }

    private void column(Column column) {
        String alter = "ALTER TABLE {table} ALTER COLUMN " + column.name().sql();
        if (column.value() instanceof ValueSource.Generated && column.isNotNull()) {
            add(column.name() + "_not_null", alter + " SET NOT NULL", alter + " DROP NOT NULL");
        }
        if (column.comment().filter(comment -> comment.contains("%")).isPresent()) {
            String comment = "COMMENT ON COLUMN {table}." + column.name().sql() + " IS ";
            add(
                    column.name() + "_comment",
                    comment + SqlLiteral.of(column.comment().get()),
                    comment + "NULL");
        }
        List<String> tuning = Ddl.columnTuning(table.name(), column);
        if (!tuning.isEmpty()) {
            add(column.name() + "_tuning", String.join("; ", tuning), "");
        }
    }

    private void storage() {
        if (table.persistence() == Table.Persistence.UNLOGGED) {
            add("unlogged", "ALTER TABLE {table} SET UNLOGGED", "ALTER TABLE {table} SET LOGGED");
        }
        if (!table.parameters().isEmpty()) {
            String set = table.parameters().stream()
                    .map(parameter -> parameter.name() + "=" + SqlLiteral.of(parameter.value()))
                    .collect(Collectors.joining(", "));
            String names =
                    table.parameters().stream().map(StorageParameter::name).collect(Collectors.joining(", "));
            add("storage", "ALTER TABLE {table} SET (" + set + ")", "ALTER TABLE {table} RESET (" + names + ")");
        }
    }

    private void add(String part, String sql, String reverse) {
        Call call =
                call("pg.TableSql").with("name", Models.partName(table, part)).with("sql", sql);
        options.add(reverse.isEmpty() ? call : call.with("reverse", reverse));
    }
}
