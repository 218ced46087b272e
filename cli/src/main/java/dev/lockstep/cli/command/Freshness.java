package dev.lockstep.cli.command;

import dev.lockstep.cli.output.FileStanding.Standing;
import dev.lockstep.cli.output.OutputPlan;
import dev.lockstep.cli.output.WantedFile;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.Talk;
import java.util.ArrayList;
import java.util.List;

/** Says which files are not as they should be. */
final class Freshness {
    private final Talk talk;

    Freshness(Talk talk) {
        this.talk = talk;
    }

    ExitCode report(OutputPlan plan, List<WantedFile> names) {
        List<String> stale = new ArrayList<>(plan.paths(Standing.STALE));
        names.forEach(file -> stale.add(file.path()));
        list("stale", stale);
        list("missing", plan.paths(Standing.NEW, Standing.MISSING, Standing.LOST));
        list("orphaned", plan.paths(Standing.ORPHANED));
        list("hand-edited", plan.paths(Standing.HAND_EDITED));
        list("in the way", plan.paths(Standing.FOREIGN));
        if (plan.isFresh() && names.isEmpty()) {
            talk.news(talk.good("all " + plan.paths(Standing.UNCHANGED).size() + " generated files are fresh"));
            return ExitCode.CLEAN;
        }
        talk.problem("generated files are not as the canonical file wants them\n  hint: run `lockstep sync`");
        return ExitCode.FINDINGS;
    }

    private void list(String word, List<String> paths) {
        if (!paths.isEmpty()) {
            talk.result(word + ":");
            paths.forEach(path -> talk.result("  " + path));
        }
    }
}
