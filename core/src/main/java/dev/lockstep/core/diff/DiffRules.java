package dev.lockstep.core.diff;

/** What counts as a difference where that is not the same for every use. */
public record DiffRules(ExpressionEquality expressions, ColumnOrder columnOrder) {
    /** Texts as they are, and column order compared. */
    public static final DiffRules STRICT = new DiffRules(ExpressionEquality.BY_TEXT, ColumnOrder.COMPARED);

    /**
     * Whether the physical order of columns is a difference. It is on a fresh database; on an upgraded one it only
     * tells in which order columns were added.
     */
    public enum ColumnOrder {
        COMPARED,
        NOT_COMPARED
    }
}
