package dev.lockstep.cli.config;

import dev.lockstep.cli.yaml.YamlMapping;
import dev.lockstep.cli.yaml.YamlValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code targets.pydantic}. */
final class PydanticSettingReader {
    private final ProjectPaths paths;

    PydanticSettingReader(ProjectPaths paths) {
        this.paths = paths;
    }

    /** @param models the models that the schemas stand on; without them there are no schemas */
    Optional<TargetSetting.Pydantic> read(YamlValue value, Optional<TargetSetting.SqlAlchemy> models) {
        YamlMapping mapping = value.mapping();
        Optional<String> out = mapping.require("out")
                .filter(path -> isA(PydanticWords.FILE, path, "bad-file", PydanticWords.FILE_HINT))
                .flatMap(paths::inProject);
        Optional<String> module = mapping.find("models-module")
                .filter(name -> isA(PydanticWords.MODULE, name, "bad-module", PydanticWords.MODULE_HINT))
                .flatMap(YamlValue::text);
        mapping.find("base-class-name")
                .ifPresent(name -> isA(PydanticWords.BASE, name, "bad-base", PydanticWords.BASE_HINT));
        mapping.refuseOthers("unknown-key", "key");
        return models.flatMap(
                known -> out.map(path -> new TargetSetting.Pydantic(path, module.orElse(known.packageName()), known)));
    }

    private static boolean isA(Pattern words, YamlValue value, String code, String hint) {
        Optional<String> text = value.text();
        boolean fits = text.filter(word -> words.matcher(word).matches()).isPresent();
        if (text.isPresent() && !fits) {
            value.problem(code, value.where() + " is '" + text.get() + "'", hint);
        }
        return fits;
    }
}
