package dev.lockstep.cli.output;

import java.util.List;

/**
 * The files a run is about.
 *
 * @param left files, and output folders of targets that are configured, but not part of this run
 */
public record OutputScope(List<String> left) {
    /** Every file. */
    public static final OutputScope ALL = new OutputScope(List.of());

    public OutputScope {
        left = List.copyOf(left);
    }

    boolean holds(String path) {
        return left.stream().noneMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
    }
}
