package dev.lockstep.cli.command;

import dev.lockstep.cli.names.NamesFile;
import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.TargetEmission;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.Saying;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which names are recorded for objects that the schema no longer has. */
final class StaleNames {
    private StaleNames() {}

    /** A name without an object does no harm and its object may come back, so it is only said. */
    static void report(Emissions emissions, Project project, Talk talk) {
        for (TargetEmission target : emissions.targets()) {
            SortedSet<String> stale = stale(target, project.parsed().schema());
            boolean own =
                    target.setting().target().nameGiver() == target.setting().target();
            if (own && !stale.isEmpty()) {
                talk.say(NamesFile.FILE_NAME + " holds names of "
                        + target.setting().target().word()
                        + " for what the schema no longer has: " + String.join(", ", stale)
                        + "\n  hint: remove them there when they are not coming back; a table that was renamed keeps its class,"
                        + " and what extends it, when its entry is renamed there too");
            }
        }
    }

    private static SortedSet<String> stale(TargetEmission target, Schema schema) {
        Set<ObjectPath> said =
                target.emission().sayings().stream().map(Saying::path).collect(Collectors.toSet());
        SortedSet<String> stale = new TreeSet<>();
        for (Use use : target.emission().names().names().keySet()) {
            boolean gone = use.role() == Role.MEMBER ? labelIsGone(use, schema) : !said.contains(use.object());
            if (gone) {
                stale.add(use.object().display() + (use.detail().isEmpty() ? "" : " '" + use.detail() + "'"));
            }
        }
        return stale;
    }

    private static boolean labelIsGone(Use use, Schema schema) {
        List<String> names = use.object().names();
        return use.object().kind() == ObjectKind.ENUM
                && schema.enumType(QualifiedName.of(names.get(0), names.get(1)))
                        .map(EnumType::labels)
                        .filter(labels -> labels.contains(use.detail()))
                        .isEmpty();
    }
}
