package dev.lockstep.cli.command;

import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.changelog.ChangeLog;
import dev.lockstep.core.changelog.Released;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Schema;
import java.util.Optional;

/** What changed since a version. */
final class SettledChanges {
    private final Talk talk;

    SettledChanges(Talk talk) {
        this.talk = talk;
    }

    ChangeLog since(Optional<Released> released, Project project) {
        Schema before = released.map(Released::schema).orElse(Schema.EMPTY);
        Schema now = project.parsed().schema();
        ChangeLog log = ChangeLog.provisional(before, now);
        if (!SchemaDiffer.differentSpellings(before, now).isEmpty()) {
            talk.say("provisional: expressions spelled differently count as changed, no server was asked");
        }
        return log;
    }
}
