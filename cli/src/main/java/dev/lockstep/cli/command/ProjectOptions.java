package dev.lockstep.cli.command;

import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectChoice.Unmodelled;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.emitters.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which project a command works on. */
final class ProjectOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration; default: the nearest lockstep.yaml, here or in a folder above.")
    private @Nullable String configuration;

    @Option(
            names = "--canonical",
            paramLabel = "FILE",
            description = "The canonical file, instead of the one the configuration names.")
    private @Nullable String canonical;

    @Option(
            names = "--strict",
            description = "Refuse objects that Lockstep keeps as written because it does not model their kind.")
    private boolean strict;

    @Option(
            names = "--postgres",
            paramLabel = "MAJOR",
            description = "The version of Postgres, 17 or 18, instead of the one the configuration names.")
    private @Nullable String postgres;

    ProjectChoice choice(List<Target> targets) {
        return new ProjectChoice(
                Optional.ofNullable(configuration),
                Optional.ofNullable(canonical),
                Optional.ofNullable(postgres).map(ProjectOptions::version),
                targets,
                strict ? Unmodelled.REFUSED : Unmodelled.CARRIED);
    }

    private static PostgresVersion version(String asked) {
        return Arrays.stream(PostgresVersion.values())
                .filter(version -> version.toString().equals(asked))
                .findFirst()
                .orElseThrow(() -> StopException.usage("--postgres takes 17 or 18, not '" + asked + "'"));
    }

    ProjectChoice choice(TargetOptions targets) {
        return choice(targets.targets);
    }

    /** The option that says which targets a command works on. */
    static final class TargetOptions {
        @Option(
                names = "--target",
                paramLabel = "NAME",
                split = ",",
                description = "Only this target: django, jpa, sqlalchemy or pydantic. May be given more than once.")
        private List<Target> targets = new ArrayList<>();
    }
}
