package dev.lockstep.cli.project;

import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.emitters.Target;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says about the project.
 *
 * @param configuration the configuration file, when it is not to be looked for
 * @param canonical the canonical file, when it is not the configuration's
 * @param postgres the version of Postgres, when it is not the configuration's
 * @param targets the targets of this run; empty for all that are configured
 * @param unmodelled what becomes of objects that are kept as written
 */
public record ProjectChoice(
        Optional<String> configuration,
        Optional<String> canonical,
        Optional<PostgresVersion> postgres,
        List<Target> targets,
        Unmodelled unmodelled) {
    /** What becomes of objects whose structure is not modelled. */
    public enum Unmodelled {
        CARRIED,
        REFUSED
    }

    public ProjectChoice {
        targets = List.copyOf(targets);
    }
}
