package dev.lockstep.core.changelog;

import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import java.util.Optional;
import java.util.Set;

/** The bump that a changed aspect requires; docs/versions.md has the table. */
final class AspectBump {
    /** What no statement that worked can notice. */
    private static final Set<String> UNNOTICED = Set.of(
            "comment",
            "name",
            "storage",
            "compression",
            "statistics target",
            "storage parameters",
            "persistence",
            "column order",
            "cache",
            "sequence cache",
            "sequence name",
            "validation");

    /** What changes which values come, not which are accepted. */
    private static final Set<String> ADDITIVE = Set.of("default", "deferrability", "definition", "owned by");

    private AspectBump() {}

    static Bump of(Difference difference, String aspect, Schema before) {
        ObjectPath path = difference.path();
        if (UNNOTICED.contains(aspect)) {
            return Bump.PATCH;
        }
        if (path.kind() == ObjectKind.INDEX) {
            boolean plain =
                    SchemaParts.index(before, path).filter(Index::isUnique).isEmpty() && !aspect.equals("uniqueness");
            return plain ? Bump.PATCH : Bump.MAJOR;
        }
        if (ADDITIVE.contains(aspect)) {
            return Bump.MINOR;
        }
        boolean nowSays = difference.actual().isPresent();
        return switch (aspect) {
            case "nullability" -> difference.actual().equals(Optional.of("nullable")) ? Bump.MINOR : Bump.MAJOR;
            case "type" -> typeBump(difference);
            case "identity" -> identityBump(difference);
            case "start", "increment", "minimum value", "maximum value", "cycle" -> Bump.MINOR;
            case "generated" -> nowSays && difference.expected().isPresent() ? Bump.MINOR : Bump.MAJOR;
            default -> aspect.startsWith("sequence ") ? Bump.MINOR : Bump.MAJOR;
        };
    }

    private static Bump typeBump(Difference difference) {
        return WiderTypes.isWider(
                        difference.expected().orElse(""), difference.actual().orElse(""))
                ? Bump.MINOR
                : Bump.MAJOR;
    }

    /** ALWAYS refuses inserts that give a value of their own. */
    private static Bump identityBump(Difference difference) {
        return difference.actual().filter("always"::equals).isPresent() ? Bump.MAJOR : Bump.MINOR;
    }
}
