package dev.lockstep.cli.config;

import dev.lockstep.cli.surroundings.TextFile;
import dev.lockstep.cli.yaml.YamlFile;
import dev.lockstep.cli.yaml.YamlMapping;
import dev.lockstep.cli.yaml.YamlValue;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.Target;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code lockstep.yaml}. */
public final class ConfigurationReader {
    private static final String DEFAULT_CANONICAL = "schema_canonical.sql";

    private final YamlFile yaml;
    private final ProjectPaths paths;

    private ConfigurationReader(YamlFile yaml, Path root) {
        this.yaml = yaml;
        this.paths = new ProjectPaths(root);
    }

    /**
     * @param file the configuration, absolute
     * @param name how messages call it
     * @throws InputException with everything that is wrong with it
     */
    public static Configuration read(Path file, String name) {
        SourceFile source = TextFile.read(file, name);
        Path root = Optional.ofNullable(file.getParent()).orElseThrow();
        return new ConfigurationReader(YamlFile.parse(source), root).configuration(root);
    }

    private Configuration configuration(Path root) {
        YamlMapping top = yaml.mapping();
        Path canonical =
                root.resolve(top.find("canonical").flatMap(paths::inProject).orElse(DEFAULT_CANONICAL));
        PostgresSetting postgres = top.find("postgres").map(this::postgres).orElse(PostgresSetting.DEFAULT);
        Optional<YamlMapping> targets =
                top.require("targets").filter(this::namesATarget).map(YamlValue::mapping);
        Optional<TargetSetting.Django> django =
                targets.flatMap(all -> all.find(Target.DJANGO.word()).flatMap(new DjangoSettingReader(paths)::read));
        Optional<TargetSetting.Jpa> jpa =
                targets.flatMap(all -> all.find(Target.JPA.word()).flatMap(new JpaSettingReader(paths)::read));
        Optional<TargetSetting.SqlAlchemy> sqlalchemy = targets.flatMap(
                all -> all.find(Target.SQLALCHEMY.word()).flatMap(new SqlAlchemySettingReader(paths)::read));
        Optional<TargetSetting.Pydantic> pydantic = targets.flatMap(all -> pydantic(all, sqlalchemy));
        targets.ifPresent(all -> all.refuseOthers("unknown-target", "target"));
        top.refuseOthers("unknown-key", "key");
        Configuration configuration = new Configuration(root, canonical, postgres, django, jpa, sqlalchemy, pydantic);
        targets.ifPresent(all -> refuseSharedOutput(configuration, all));
        yaml.problems().stopIfAny();
        return configuration;
    }

    private Optional<TargetSetting.Pydantic> pydantic(YamlMapping all, Optional<TargetSetting.SqlAlchemy> models) {
        Optional<YamlValue> value = all.find(Target.PYDANTIC.word());
        if (value.isPresent() && all.find(Target.SQLALCHEMY.word()).isEmpty()) {
            value.get()
                    .problem(
                            "missing-target",
                            "targets.pydantic stands on SQLAlchemy models, but there is no targets.sqlalchemy",
                            "add targets.sqlalchemy");
        }
        return value.flatMap(present -> new PydanticSettingReader(paths).read(present, models));
    }

    private boolean namesATarget(YamlValue targets) {
        boolean some = !targets.mapping().all().isEmpty();
        if (!some) {
            targets.problem(
                    "missing-key", "targets names no target", "known targets: django, jpa, sqlalchemy, pydantic");
        }
        return some;
    }

    private static void refuseSharedOutput(Configuration configuration, YamlMapping targets) {
        List<TargetSetting> settings = configuration.targets();
        for (int i = 0; i < settings.size(); i++) {
            for (TargetSetting earlier : settings.subList(0, i)) {
                refuseSharedOutput(earlier, settings.get(i), targets);
            }
        }
    }

    private static void refuseSharedOutput(TargetSetting earlier, TargetSetting later, YamlMapping targets) {
        Path one = Path.of(earlier.owned());
        Path other = Path.of(later.owned());
        if (one.startsWith(other) || other.startsWith(one)) {
            String message = key(earlier) + " and " + key(later) + " are the same folder or one holds the other";
            targets.find(later.target().word())
                    .ifPresent(
                            value -> value.problem("shared-output", message, "give each target a folder of its own"));
        }
    }

    private static String key(TargetSetting setting) {
        return "targets." + setting.target().word() + "." + setting.outputKey();
    }

    private PostgresSetting postgres(YamlValue value) {
        YamlMapping mapping = value.mapping();
        PostgresVersion version =
                mapping.find("version").flatMap(this::version).orElse(PostgresSetting.DEFAULT.version());
        PostgresSetting.Server server =
                mapping.find("server").flatMap(this::server).orElse(PostgresSetting.DEFAULT.server());
        mapping.refuseOthers("unknown-key", "key");
        return new PostgresSetting(version, server);
    }

    private Optional<PostgresVersion> version(YamlValue value) {
        Optional<Integer> number = value.wholeNumber();
        Optional<PostgresVersion> version = number.flatMap(PostgresVersion::of);
        if (number.isPresent() && version.isEmpty()) {
            String known = Arrays.stream(PostgresVersion.values())
                    .map(PostgresVersion::toString)
                    .collect(Collectors.joining(" and "));
            value.problem(
                    "unknown-version", value.where() + " is " + number.get(), "the versions available are " + known);
        }
        return version;
    }

    private Optional<PostgresSetting.Server> server(YamlValue value) {
        Optional<String> word = value.text();
        for (PostgresSetting.Server server : PostgresSetting.Server.values()) {
            if (word.isPresent() && word.get().equals(server.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(server);
            }
        }
        word.ifPresent(other -> value.problem(
                "unknown-server", value.where() + " is '" + other + "'", "the server available is 'embedded'"));
        return Optional.empty();
    }
}
