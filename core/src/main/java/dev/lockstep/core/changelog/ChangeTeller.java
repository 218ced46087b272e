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
            boolean added = difference.expected().isEmpty();
            Bump bump = added ? additions.of(path) : RemovalBump.of(path, before);
            return List.of(new Change(path, wholeObject(path, added), bump));
        }
        String aspect = difference.aspect().get();
        if (path.kind() == ObjectKind.ENUM && aspect.equals("labels")) {
            return EnumChanges.between(path, labels(before, path), labels(after, path));
        }
        return List.of(new Change(path, AspectWords.of(difference, aspect), AspectBump.of(difference, aspect, before)));
    }

    private String wholeObject(ObjectPath path, boolean added) {
        String verb = added ? "Added " : "Dropped ";
        String kind = ObjectWords.kind(path, added ? after : before);
        boolean part = path.names().size() > 2;
        if (!part) {
            return verb + kind + " " + path.display();
        }
        String preposition = path.kind() == ObjectKind.INDEX ? " on " : added ? " to " : " from ";
        return verb + kind + " " + ObjectWords.name(path) + preposition + ObjectWords.owner(path);
    }

    private static List<String> labels(Schema schema, ObjectPath path) {
        QualifiedName name = QualifiedName.of(path.names().get(0), path.names().get(1));
        Optional<EnumType> type = schema.enumType(name);
        return type.map(EnumType::labels).orElse(List.of());
    }
}
