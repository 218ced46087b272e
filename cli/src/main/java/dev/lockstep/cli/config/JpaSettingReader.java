package dev.lockstep.cli.config;

import dev.lockstep.cli.yaml.YamlMapping;
import dev.lockstep.cli.yaml.YamlValue;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Reads {@code targets.jpa}. */
final class JpaSettingReader {
    private final ProjectPaths paths;

    JpaSettingReader(ProjectPaths paths) {
        this.paths = paths;
    }

    Optional<TargetSetting.Jpa> read(YamlValue value) {
        YamlMapping mapping = value.mapping();
        Optional<String> output = mapping.require("output").flatMap(paths::inProject);
        Optional<String> javaPackage = mapping.require("package").flatMap(this::javaPackage);
        mapping.refuseOthers("unknown-key", "key");
        return output.flatMap(folder -> javaPackage.map(name -> new TargetSetting.Jpa(folder, name)));
    }

    private Optional<String> javaPackage(YamlValue value) {
        Optional<String> name = value.text();
        if (name.isPresent() && !SourceVersion.isName(name.get())) {
            value.problem(
                    "bad-package",
                    "'" + name.get() + "' is no name for a Java package",
                    "write it like com.example.shop");
            return Optional.empty();
        }
        return name;
    }
}
