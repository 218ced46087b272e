package dev.lockstep.core.print;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import java.util.Optional;
import java.util.stream.Stream;

/** The comments on a table and its parts. */
final class TableComments {
    private TableComments() {}

    /** Those on the table, its columns and indexes. */
    static Stream<String> withoutConstraints(Table table) {
        QualifiedName name = table.name();
        Stream<String> onTable = comment(ObjectPath.table(name), table.comment());
        Stream<String> onColumns = table.columns().stream()
                .flatMap(column -> comment(ObjectPath.column(name, column.name()), column.comment()));
        Stream<String> onIndexes = table.indexes().stream()
                .flatMap(index -> comment(ObjectPath.index(name, index.name()), index.comment()));
        return Stream.of(onTable, onColumns, onIndexes).flatMap(statements -> statements);
    }

    static Stream<String> on(QualifiedName table, Constraint constraint) {
        return comment(ObjectPath.constraint(table, constraint.name()), constraint.comment());
    }

    private static Stream<String> comment(ObjectPath path, Optional<String> text) {
        return text.stream().map(present -> CommentSql.on(path, present));
    }
}
