package dev.lockstep.core.random;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.random.ColumnKind.Use;
import java.util.ArrayList;
import java.util.List;

/** What later statements must know of a table. Keys are lists of columns that another table can refer to. */
record MadeTable(QualifiedName name, Sort sort, List<MadeColumn> columns, List<List<MadeColumn>> keys) {
    /** What kind of table it is. */
    enum Sort {
        PERMANENT,
        UNLOGGED,
        PARTITIONED
    }

    /** Where the values of a column come from. */
    enum Origin {
        GIVEN,
        COUNTED,
        COMPUTED
    }

    /** One column. */
    record MadeColumn(Identifier name, ColumnKind kind, Origin origin) {
        String sql() {
            return name.sql();
        }
    }

    static MadeTable empty(QualifiedName name, Sort sort) {
        return new MadeTable(name, sort, new ArrayList<>(), new ArrayList<>());
    }

    List<MadeColumn> columns(Use use) {
        return columns.stream().filter(column -> column.kind().is(use)).toList();
    }

    /** Those that a primary key can be made of; an object-relational mapper gives the values of a key itself. */
    List<MadeColumn> columnsForKeys() {
        return columns.stream()
                .filter(column -> column.kind().isForKeys() && column.origin() != Origin.COMPUTED)
                .toList();
    }

    /** Lets later tables refer to the columns, when that is possible. */
    void addKey(List<MadeColumn> key) {
        if (key.stream().allMatch(column -> column.kind().isForKeys())) {
            keys.add(key);
        }
    }

    boolean isInKey(MadeColumn column) {
        return keys.stream().anyMatch(key -> key.contains(column));
    }

    /** Those whose values a statement may change. */
    List<MadeColumn> given() {
        return columns.stream()
                .filter(column -> column.origin() == Origin.GIVEN)
                .toList();
    }

    boolean is(Sort other) {
        return sort == other;
    }

    static String list(List<MadeColumn> columns) {
        return String.join(", ", columns.stream().map(MadeColumn::sql).toList());
    }
}
