package dev.lockstep.cli.config;

import dev.lockstep.core.model.PostgresVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one project wants of Lockstep.
 *
 * @param root the folder all paths are relative to
 * @param canonical the canonical file
 * @param postgres the server the proof runs on
 */
public record Configuration(
        Path root,
        Path canonical,
        PostgresSetting postgres,
        Optional<TargetSetting.Django> django,
        Optional<TargetSetting.Jpa> jpa,
        Optional<TargetSetting.SqlAlchemy> sqlalchemy,
        Optional<TargetSetting.Pydantic> pydantic) {
    /** The file's name, as it is looked for. */
    public static final String FILE_NAME = "lockstep.yaml";

    /** The targets wanted, in the order of {@link dev.lockstep.emitters.Target}. */
    public List<TargetSetting> targets() {
        return Stream.of(django, jpa, sqlalchemy, pydantic)
                .<TargetSetting>flatMap(Optional::stream)
                .toList();
    }

    /** The same project with another canonical file. */
    public Configuration withCanonical(Path other) {
        return new Configuration(root, other, postgres, django, jpa, sqlalchemy, pydantic);
    }

    /** The same project for another version of Postgres. */
    public Configuration withPostgres(PostgresVersion version) {
        PostgresSetting other = new PostgresSetting(version, postgres.server());
        return new Configuration(root, canonical, other, django, jpa, sqlalchemy, pydantic);
    }

    /** The same project with other settings for Pydantic. */
    public Configuration withPydantic(TargetSetting.Pydantic other) {
        return new Configuration(root, canonical, postgres, django, jpa, sqlalchemy, Optional.of(other));
    }

    /** A path as messages show it: below the root without it, else as it is. */
    public String display(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }
}
