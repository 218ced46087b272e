package dev.lockstep.core.build;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.RenameSql;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables and columns that a database knows under former names. No former name is one of today's. */
public record Renames(List<OfTable> tables, List<OfColumn> columns) {
    /** A table that got another name, another namespace or both. */
    public record OfTable(QualifiedName before, QualifiedName after) {
        List<String> statements() {
            return RenameSql.table(before, after);
        }

        List<String> reverse() {
            return RenameSql.table(after, before);
        }
    }

    /**
     * A column that got another name.
     *
     * @param table as it is called now
     */
    public record OfColumn(QualifiedName table, Identifier before, Identifier after) {
        String statement() {
            return RenameSql.column(table, before, after);
        }

        String reverse() {
            return RenameSql.column(table, after, before);
        }
    }

    public Renames {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    public boolean isEmpty() {
        return tables.isEmpty() && columns.isEmpty();
    }

    /** What a table was called; its name of today when it was not renamed. */
    public QualifiedName before(QualifiedName table) {
        return tables.stream()
                .filter(rename -> rename.after().equals(table))
                .map(OfTable::before)
                .findFirst()
                .orElse(table);
    }

    /** What a table is called now. */
    public QualifiedName after(QualifiedName table) {
        return tables.stream()
                .filter(rename -> rename.before().equals(table))
                .map(OfTable::after)
                .findFirst()
                .orElse(table);
    }

    /** The renames of one table and its columns. */
    public Renames of(QualifiedName table) {
        return new Renames(
                tables.stream().filter(rename -> rename.after().equals(table)).toList(),
                columns.stream().filter(rename -> rename.table().equals(table)).toList());
    }

    /** The statements that bring a database from the former names to those of now. */
    public List<String> statements() {
        return Stream.concat(
                        tables.stream().flatMap(rename -> rename.statements().stream()),
                        columns.stream().map(OfColumn::statement))
                .toList();
    }

    /** The statements that bring the former names back. */
    public List<String> reverse() {
        List<String> statements =
                new ArrayList<>(columns.stream().map(OfColumn::reverse).toList());
        tables.forEach(rename -> statements.addAll(rename.reverse()));
        return statements;
    }

    /** The schema under the former names; what is carried as text keeps its words. */
    public Schema undone(Schema now) {
        if (isEmpty()) {
            return now;
        }
        StringBuilder sql = new StringBuilder(SchemaPrinter.print(now));
        reverse().forEach(statement -> sql.append('\n').append(statement).append(';'));
        return CanonicalReader.read(new SourceFile("under-former-names.sql", sql.toString()))
                .schema();
    }
}
