package dev.lockstep.cli.command;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.config.ProjectPaths;
import dev.lockstep.cli.config.PydanticWords;
import dev.lockstep.cli.config.TargetSetting.Pydantic;
import dev.lockstep.cli.config.TargetSetting.SqlAlchemy;
import dev.lockstep.cli.surroundings.StopException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say for one run what {@code targets.pydantic} says for all. */
final class SchemaOptions {
    @Option(
            names = "--models-module",
            paramLabel = "MODULE",
            description = "pydantic: the module that offers the SQLAlchemy models, such as app.models.")
    private @Nullable String modelsModule;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "pydantic: the file to write, below the folder of the configuration.")
    private @Nullable String out;

    @Option(
            names = "--base-class-name",
            paramLabel = "NAME",
            description = "pydantic: the base class of the models; it is always called Base.")
    private @Nullable String baseClassName;

    /**
     * The configuration with what the options say.
     *
     * @throws StopException when they cannot be followed
     */
    Configuration applied(Configuration configuration) {
        if (modelsModule == null && out == null && baseClassName == null) {
            return configuration;
        }
        SqlAlchemy models = configuration
                .sqlalchemy()
                .orElseThrow(() -> StopException.usage("the configuration has no target sqlalchemy, whose models"
                        + " Pydantic schemas stand on; add targets.sqlalchemy"));
        word("--base-class-name", baseClassName, PydanticWords.BASE, PydanticWords.BASE_HINT);
        Optional<Pydantic> configured = configuration.pydantic();
        String module = word("--models-module", modelsModule, PydanticWords.MODULE, PydanticWords.MODULE_HINT)
                .or(() -> configured.map(Pydantic::modelsModule))
                .orElse(models.packageName());
        String file = word("--out", out, PydanticWords.FILE, PydanticWords.FILE_HINT)
                .map(path -> inProject(configuration, path))
                .or(() -> configured.map(Pydantic::out))
                .orElseThrow(() -> StopException.usage("the configuration has no target pydantic, so --out must name"
                        + " the file to write; " + PydanticWords.FILE_HINT));
        return configuration.withPydantic(new Pydantic(file, module, models));
    }

    private static Optional<String> word(String option, @Nullable String value, Pattern words, String hint) {
        if (value != null && !words.matcher(value).matches()) {
            throw StopException.usage(option + " is '" + value + "'; " + hint);
        }
        return Optional.ofNullable(value);
    }

    private static String inProject(Configuration configuration, String path) {
        return new ProjectPaths(configuration.root())
                .below(path)
                .orElseThrow(() -> StopException.usage(
                        "--out is '" + path + "', which leaves the folder of the configuration; use a path below it"));
    }
}
