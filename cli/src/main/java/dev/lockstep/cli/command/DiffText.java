package dev.lockstep.cli.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.lockstep.cli.output.FileStanding.Standing;
import dev.lockstep.cli.output.FolderFiles;
import dev.lockstep.cli.output.OutputPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan would change, as a unified diff. */
final class DiffText {
    private static final int CONTEXT = 3;

    private DiffText() {}

    static List<String> of(OutputPlan plan, Path root) {
        FolderFiles present = new FolderFiles(root);
        List<String> lines = new ArrayList<>();
        for (String path : plan.paths(
                Standing.NEW,
                Standing.STALE,
                Standing.MISSING,
                Standing.ORPHANED,
                Standing.HAND_EDITED,
                Standing.FOREIGN)) {
            lines.addAll(diff(path, present.read(path), plan.content(path)));
        }
        return lines;
    }

    private static List<String> diff(String path, Optional<String> before, Optional<String> after) {
        List<String> beforeLines =
                before.map(String::lines).map(lines -> lines.toList()).orElse(List.of());
        List<String> afterLines =
                after.map(String::lines).map(lines -> lines.toList()).orElse(List.of());
        String beforeName = before.isPresent() ? "a/" + path : "/dev/null";
        String afterName = after.isPresent() ? "b/" + path : "/dev/null";
        return UnifiedDiffUtils.generateUnifiedDiff(
                beforeName, afterName, beforeLines, DiffUtils.diff(beforeLines, afterLines), CONTEXT);
    }
}
