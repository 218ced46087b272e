package dev.lockstep.core.changelog;

import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Turns each difference into changes: the words and the bump. */
final class ChangeTeller {
    private final Schema before;
    private final Schema after;
    private final AdditionBump additions;

    ChangeTeller(Schema before, Schema after) {
        this.before = before;
        this.after = after;
        this.additions = new AdditionBump(before, after);
    }

    List<Change> tell(Difference difference) {
        ObjectPath path = difference.path();
        if (difference.aspect().isEmpty()) {
            return List.of(
                    difference.expected().isEmpty()
                            ? new Change(path, wholeObject("Added", "to", path, after), additions.of(path))
                            : new Change(
                                    path, wholeObject("Dropped", "from", path, before), RemovalBump.of(path, before)));
        }
        String aspect = difference.aspect().get();
        if (path.kind() == ObjectKind.ENUM && aspect.equals("labels")) {
            return EnumChanges.between(path, labels(before, path), labels(after, path));
        }
        return List.of(new Change(path, AspectWords.of(difference, aspect), AspectBump.of(difference, aspect, before)));
    }

    private static String wholeObject(String verb, String side, ObjectPath path, Schema holder) {
        String kind = ObjectWords.kind(path, holder);
        boolean part = path.names().size() > 2;
        if (!part) {
            return verb + " " + kind + " " + path.display();
        }
        String preposition = path.kind() == ObjectKind.INDEX ? " on " : " " + side + " ";
        return verb + " " + kind + " " + ObjectWords.name(path) + preposition + ObjectWords.owner(path);
    }

    private static List<String> labels(Schema schema, ObjectPath path) {
        QualifiedName name = QualifiedName.of(path.names().get(0), path.names().get(1));
        Optional<EnumType> type = schema.enumType(name);
        return type.map(EnumType::labels).orElse(List.of());
    }
}
