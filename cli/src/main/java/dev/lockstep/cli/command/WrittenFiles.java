package dev.lockstep.cli.command;

import dev.lockstep.cli.output.FileStanding.Standing;
import dev.lockstep.cli.output.OutputPlan;
import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.SchemaChange;
import dev.lockstep.cli.project.TargetEmission;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says which files were written and which changes of the schema they follow. */
final class WrittenFiles {
    private static final int MOST_REASONS = 4;

    private final Talk talk;

    WrittenFiles(Talk talk) {
        this.talk = talk;
    }

    void report(OutputPlan plan, Optional<SchemaChange> change, Emissions emissions) {
        List<Difference> differences = change.map(SchemaChange::differences).orElse(List.of());
        if (!differences.isEmpty()) {
            talk.news("changed in the schema since the last sync:");
            differences.forEach(difference -> talk.news("  " + DifferenceText.changed(difference)));
        }
        list("new", plan.paths(Standing.NEW, Standing.MISSING), emissions, change);
        list("changed", plan.paths(Standing.STALE, Standing.HAND_EDITED, Standing.FOREIGN), emissions, change);
        list("deleted", plan.paths(Standing.ORPHANED), emissions, change);
        list("left", plan.paths(Standing.LEFT), emissions, Optional.empty());
        if (!plan.paths(Standing.LEFT).isEmpty()) {
            talk.news("  hint: what is left is yours and no longer used: its table or its extension is gone");
        }
        int unchanged = plan.paths(Standing.UNCHANGED).size();
        if (plan.isFresh()) {
            talk.news("nothing to write: " + unchanged + " files are as they should be");
        } else {
            talk.detail(unchanged + " files are unchanged");
        }
    }

    private void list(String word, List<String> paths, Emissions emissions, Optional<SchemaChange> change) {
        for (String path : paths) {
            talk.news(String.format("%-8s %s%s", word, path, reasons(path, emissions, change)));
        }
    }

    private static String reasons(String path, Emissions emissions, Optional<SchemaChange> change) {
        SortedSet<String> reasons = new TreeSet<>();
        for (TargetEmission target : emissions.targets()) {
            change.ifPresent(known -> reasons.addAll(known.reasons(target, path)));
        }
        if (reasons.isEmpty()) {
            return "";
        }
        List<String> shown = new ArrayList<>(reasons).subList(0, Math.min(MOST_REASONS, reasons.size()));
        int more = reasons.size() - shown.size();
        return "  (" + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "") + ")";
    }
}
