package dev.lockstep.core.changelog;

import dev.lockstep.core.diff.DiffRules;
import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.diff.ExpressionEquality;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed from one state of a schema to the next.
 *
 * @param changes in the order of their objects
 */
public record ChangeLog(List<Change> changes) {
    public ChangeLog {
        changes = List.copyOf(changes);
    }

    /** The changes as far as they can be told without a server, which could still find two expressions to be equal. */
    public static ChangeLog provisional(Schema before, Schema after) {
        return between(before, after, ExpressionEquality.PROVISIONAL);
    }

    /** The changes, with a server's word (or nobody's) on which expressions are equal. */
    public static ChangeLog between(Schema before, Schema after, ExpressionEquality equality) {
        DiffRules rules = new DiffRules(equality, DiffRules.ColumnOrder.NOT_COMPARED);
        ChangeTeller teller = new ChangeTeller(before, after);
        List<Change> changes = new ArrayList<>();
        for (Difference difference : SchemaDiffer.diff(before, after, rules)) {
            changes.addAll(teller.tell(difference));
        }
        return new ChangeLog(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The greatest bump that a change requires; PATCH when nothing changed. */
    public Bump bump() {
        return changes.stream().map(Change::bump).reduce(Bump.PATCH, Bump::or);
    }

    /** The bullets of a version entry. */
    public List<String> notes() {
        return changes.stream().map(Change::words).toList();
    }
}
