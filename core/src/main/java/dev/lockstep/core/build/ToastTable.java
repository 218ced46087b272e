package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.statement.TableAction;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Set;

/**
 * The table that the server keeps beside one whose rows may be too long for a page.
 *
 * <p>It is made when the columns call for it ({@code heapam_relation_needs_toast_table}) and then stays; without
 * one the server forgets the storage parameters that begin with {@code toast.}.
 */
final class ToastTable {
    private static final String PREFIX = "toast.";
    private static final String PLAIN = "plain";
    private static final Set<String> PLAIN_TYPES = Set.of("tsquery", "int2vector", "oidvector");
    private static final int ROW_HEADER = 23;
    private static final int LONGEST_ALIGNMENT = 8;

    /** {@code TOAST_TUPLE_THRESHOLD}: four rows fit into a page of 8192 bytes. */
    private static final int LONGEST_ROW = 2032;

    private final Draft draft;
    private final TableDraft table;

    ToastTable(Draft draft, TableDraft table) {
        this.draft = draft;
        this.table = table;
    }

    /** What is left of parameters that a statement sets. */
    List<StorageParameter> kept(List<StorageParameter> parameters) {
        return parameters.stream()
                .filter(parameter -> table.toasted || !parameter.name().startsWith(PREFIX))
                .toList();
    }

    /** Makes the table when the columns now call for it, in partitions and inheriting tables too. */
    void follow() {
        table.toasted = table.toasted || isNeeded();
        Descendants.children(table).forEach(child -> new ToastTable(draft, child).follow());
    }

    /** Whether an action can make rows longer. */
    static boolean isAsked(TableAction action) {
        return action instanceof TableAction.AddColumn || action instanceof TableAction.AlterColumn;
    }

    private boolean isNeeded() {
        if (table.isPartitioned()) {
            return false;
        }
        ColumnSizes sizes = new ColumnSizes(draft);
        boolean toastable = false;
        boolean unlimited = false;
        int length = 0;
        for (Column column : table.columns.values()) {
            if (isStored(column)) {
                ColumnSize size = column.type().match(sizes);
                length = aligned(length, size.alignment()) + size.bytes();
                unlimited |= size.kind() == ColumnSize.Kind.UNLIMITED;
                toastable |= size.kind() != ColumnSize.Kind.FIXED && !isPlain(column);
            }
        }
        int header = aligned(ROW_HEADER + (table.columns.size() + 7) / 8, LONGEST_ALIGNMENT);
        return toastable && (unlimited || header + aligned(length, LONGEST_ALIGNMENT) > LONGEST_ROW);
    }

    private static boolean isStored(Column column) {
        return !(column.value() instanceof ValueSource.Generated generated
                && generated.persistence() == ValueSource.Generated.Persistence.VIRTUAL);
    }

    private static boolean isPlain(Column column) {
        return column.tuning().storage().filter(PLAIN::equals).isPresent()
                || (column.type() instanceof SqlType.BuiltIn type && PLAIN_TYPES.contains(type.name()));
    }

    private static int aligned(int offset, int alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }
}
