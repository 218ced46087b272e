package dev.lockstep.cli.project;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.config.TargetSetting;
import dev.lockstep.core.build.ParsedSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project whose files have been read.
 *
 * @param configuration what is wanted
 * @param parsed the canonical file
 * @param targets the targets of this run
 */
public record Project(Configuration configuration, ParsedSchema parsed, List<TargetSetting> targets) {
    public Project {
        targets = List.copyOf(targets);
    }

    public Path root() {
        return configuration.root();
    }

    /** Whether the run leaves out a target that is configured. */
    public boolean isPartial() {
        return targets.size() < configuration.targets().size();
    }

    /** What the run leaves as it is: the other targets' output, and the snapshot that speaks of all targets. */
    public List<String> leftOut() {
        Stream<String> folders = configuration.targets().stream()
                .filter(setting -> !targets.contains(setting))
                .map(TargetSetting::owned);
        return isPartial()
                ? Stream.concat(folders, Stream.of(Emissions.SNAPSHOT)).toList()
                : List.of();
    }

    /** The output folder of a target on disk. */
    public Path output(TargetSetting setting) {
        return root().resolve(setting.output()).normalize();
    }
}
