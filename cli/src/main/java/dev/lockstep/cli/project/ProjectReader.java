package dev.lockstep.cli.project;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.config.ConfigurationLocator;
import dev.lockstep.cli.config.ConfigurationReader;
import dev.lockstep.cli.config.PostgresSetting;
import dev.lockstep.cli.config.TargetSetting;
import dev.lockstep.cli.project.ProjectChoice.Unmodelled;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.TextFile;
import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.emitters.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and reads the files of a project. */
public final class ProjectReader {
    private final Surroundings surroundings;

    public ProjectReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The configuration the choice names, or the nearest one; empty when there is none anywhere above. */
    public Optional<Configuration> configuration(ProjectChoice choice) {
        Optional<Path> file =
                choice.configuration().map(this::absolute).or(() -> ConfigurationLocator.above(surroundings.folder()));
        Optional<Configuration> found = file.map(path -> ConfigurationReader.read(path, display(path)));
        return found.map(configuration -> chosen(configuration, choice));
    }

    private Configuration chosen(Configuration configuration, ProjectChoice choice) {
        Configuration chosen = choice.canonical()
                .map(other -> configuration.withCanonical(absolute(other)))
                .orElse(configuration);
        return choice.postgres().map(chosen::withPostgres).orElse(chosen);
    }

    /** Where the configuration of a choice is looked for, in this order. */
    public List<Path> configurationFiles(ProjectChoice choice) {
        return choice.configuration()
                .map(named -> List.of(absolute(named)))
                .orElseGet(() -> ConfigurationLocator.candidates(surroundings.folder()));
    }

    /** @throws StopException when there is no configuration */
    public Configuration requireConfiguration(ProjectChoice choice) {
        return configuration(choice)
                .orElseThrow(() -> StopException.usage("there is no " + Configuration.FILE_NAME + " in "
                        + surroundings.folder() + " or above it; write one, or name one with -c"));
    }

    /** Reads the canonical file of a configuration. */
    public Project read(Configuration configuration, ProjectChoice choice) {
        ParsedSchema parsed =
                parsed(configuration.canonical(), configuration.postgres().version(), choice);
        return new Project(configuration, parsed, wanted(configuration, choice));
    }

    /** The file that holds the schema: the one that the choice names, or that of the configuration. */
    public Path canonicalFile(ProjectChoice choice) {
        return choice.canonical()
                .map(this::absolute)
                .orElseGet(() -> requireConfiguration(choice).canonical());
    }

    /** Reads the canonical file, which needs no configuration when the choice names it. */
    public ParsedSchema canonical(ProjectChoice choice) {
        return parsed(canonicalFile(choice), postgres(choice), choice);
    }

    /** The version of Postgres that the schema is for. */
    public PostgresVersion postgres(ProjectChoice choice) {
        return configuration(choice)
                .map(Configuration::postgres)
                .orElseGet(() -> PostgresSetting.of(choice.postgres()))
                .version();
    }

    private ParsedSchema parsed(Path file, PostgresVersion version, ProjectChoice choice) {
        ParsedSchema parsed = CanonicalReader.read(TextFile.read(file, display(file)), version);
        if (choice.unmodelled() == Unmodelled.REFUSED) {
            UnmodelledObjects.refuse(parsed);
        }
        return parsed;
    }

    private static List<TargetSetting> wanted(Configuration configuration, ProjectChoice choice) {
        if (choice.targets().isEmpty()) {
            return configuration.targets();
        }
        List<TargetSetting> wanted = new ArrayList<>();
        for (Target target : choice.targets().stream().distinct().sorted().toList()) {
            wanted.add(configuration.targets().stream()
                    .filter(setting -> setting.target() == target)
                    .findFirst()
                    .orElseThrow(() -> StopException.usage(
                            "the configuration has no target " + target.word() + "; add targets." + target.word())));
        }
        return wanted;
    }

    /** A path the user gave, from the working folder. */
    public Path absolute(String path) {
        return surroundings.folder().resolve(path).normalize();
    }

    /** A path as messages show it: from the working folder when it is below it. */
    public String display(Path path) {
        return path.startsWith(surroundings.folder())
                ? surroundings.folder().relativize(path).toString()
                : path.toString();
    }
}
