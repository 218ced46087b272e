package dev.lockstep.core.changelog;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.print.SqlLiteral;
import java.util.ArrayList;
import java.util.List;

/** What happened to the values of an enum type. */
final class EnumChanges {
    private EnumChanges() {}

    static List<Change> between(ObjectPath path, List<String> before, List<String> after) {
        List<Change> changes = new ArrayList<>();
        String name = " enum " + path.display();
        for (String label : after) {
            if (!before.contains(label)) {
                changes.add(new Change(path, "Added value " + SqlLiteral.of(label) + " to" + name, Bump.MINOR));
            }
        }
        for (String label : before) {
            if (!after.contains(label)) {
                changes.add(new Change(path, "Removed value " + SqlLiteral.of(label) + " from" + name, Bump.MAJOR));
            }
        }
        if (!common(before, after).equals(common(after, before))) {
            changes.add(new Change(path, "Changed the order of the values of" + name, Bump.MAJOR));
        }
        return changes;
    }

    private static List<String> common(List<String> labels, List<String> others) {
        return labels.stream().filter(others::contains).toList();
    }
}
