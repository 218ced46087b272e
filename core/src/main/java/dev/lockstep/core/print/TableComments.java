package dev.lockstep.core.print;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The comments on a table and its parts. */
final class TableComments {
    private TableComments() {}

    /** Those on the table, its columns and indexes. */
    static Stream<String> withoutConstraints(Table table) {
        return withoutConstraints(table, index -> true);
    }

    /** The same for the indexes that are wanted. */
    static Stream<String> withoutConstraints(Table table, Predicate<Index> wanted) {
        QualifiedName name = table.name();
        Stream<String> onTable = comment(ObjectPath.table(name), table.comment());
        Stream<String> onColumns = table.columns().stream()
                .flatMap(column -> comment(ObjectPath.column(name, column.name()), column.comment()));
        Stream<String> onIndexes = table.indexes().stream().filter(wanted).flatMap(index -> on(name, index));
        return Stream.of(onTable, onColumns, onIndexes).flatMap(statements -> statements);
    }

    static Stream<String> on(QualifiedName table, Index index) {
        return comment(ObjectPath.index(table, index.name()), index.comment());
    }

    static Stream<String> on(QualifiedName table, Constraint constraint) {
        return comment(ObjectPath.constraint(table, constraint.name()), constraint.comment());
    }

    private static Stream<String> comment(ObjectPath path, Optional<String> text) {
        return text.stream().map(present -> CommentSql.on(path, present));
    }
}
