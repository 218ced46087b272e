package dev.lockstep.cli.command;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.config.TargetSetting;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.project.PythonChoice;
import dev.lockstep.cli.project.Trials;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.cli.surroundings.TextFile;
import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.jpa.HibernateLoader;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether everything is there that a run needs, and how much of the canonical file is understood. */
@Command(
        name = "doctor",
        addMethodSubcommands = false,
        header = "Check the surroundings and how much of the canonical file is understood.",
        description = {
            "",
            "Counts the statements of the canonical file by kind: modelled, carried as written, settings of the session,"
                    + " rows, not compared, refused. Then starts the throwaway Postgres and looks for the Python and the"
                    + " Hibernate that load the models. Writes nothing."
        },
        footer = {
            "Examples:",
            "  lockstep doctor                          of the project here or above",
            "  lockstep doctor --canonical dump.sql     of a file that has no project yet",
            "  lockstep doctor --no-surroundings        only the canonical file",
            "",
            "Exit codes: 0 all is well, 2 the canonical file is not understood, 3 something a proof needs is missing."
        })
public final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Talk talk;

    @Mixin
    private final ProjectOptions projectOptions = new ProjectOptions();

    @Option(names = "--no-surroundings", description = "Start no server and look for no programs.")
    private boolean fileOnly;

    public DoctorCommand(Surroundings surroundings, Talk talk) {
        this.surroundings = surroundings;
        this.talk = talk;
    }

    @Override
    public Integer call() {
        ProjectChoice choice = projectOptions.choice(List.of());
        ProjectReader reader = new ProjectReader(surroundings);
        row(
                "lockstep",
                ToolVersion.number() + " on Java " + Runtime.version().feature() + ", " + System.getProperty("os.name")
                        + " " + System.getProperty("os.arch"));
        Optional<Configuration> configuration = reader.configuration(choice);
        row(
                "configuration",
                configuration
                        .map(found -> reader.display(found.root().resolve(Configuration.FILE_NAME)))
                        .orElse("none"));
        Path file = reader.canonicalFile(choice);
        ExitCode read = canonical(TextFile.read(file, reader.display(file)), () -> reader.canonical(choice));
        return fileOnly
                ? read.number()
                : read.or(surroundings(configuration, reader.postgres(choice))).number();
    }

    private ExitCode canonical(SourceFile file, Supplier<ParsedSchema> parsed) {
        row("canonical", file.name());
        new CoverageText(CanonicalReader.coverage(file)).lines().forEach(talk::result);
        try {
            ParsedSchema schema = parsed.get();
            schema.schema().verbatim().stream()
                    .map(Verbatim::path)
                    .forEach(path -> row(
                            "as written",
                            path
                                    + schema.sources()
                                            .line(path)
                                            .map(line -> ", line " + line)
                                            .orElse("")));
            schema.warnings().forEach(warning -> talk.problem(warning.render()));
            return ExitCode.CLEAN;
        } catch (InputException refused) {
            refused.diagnostics().forEach(diagnostic -> talk.problem(diagnostic.render()));
            return ExitCode.USAGE;
        }
    }

    private ExitCode surroundings(Optional<Configuration> configuration, PostgresVersion version) {
        ExitCode found = check("postgres", () -> startPostgres(version));
        List<TargetSetting> targets = configuration.map(Configuration::targets).orElse(List.of());
        PythonChoice pythons =
                new PythonChoice(configuration.map(Configuration::root).orElse(surroundings.folder()), surroundings);
        for (TargetSetting target : targets) {
            found = found.or(check(target.target().word(), () -> loader(target, pythons)));
        }
        return found;
    }

    private ExitCode check(String what, Supplier<String> finding) {
        try {
            row(what, finding.get());
            return ExitCode.CLEAN;
        } catch (EnvironmentException missing) {
            talk.problem("lockstep: " + what + ": " + missing.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private static String startPostgres(PostgresVersion version) {
        ServerSettings settings = ServerSettings.ofThisProcess().withVersion(version);
        try (ThrowawayServer server = ThrowawayServer.start(settings)) {
            return version + " starts, and listens at port "
                    + server.createDatabase("doctor").port();
        }
    }

    private static String loader(TargetSetting target, PythonChoice pythons) {
        return target.match(new TargetSetting.Cases<String>() {
            @Override
            public String django(TargetSetting.Django django) {
                return pythons.of(PythonStack.DJANGO, django.python())
                        .interpreter()
                        .toString();
            }

            @Override
            public String jpa(TargetSetting.Jpa jpa) {
                Path folder = Path.of(System.getProperty(HibernateLoader.FOLDER_PROPERTY, "lib/hibernate"));
                if (!Files.isDirectory(folder)) {
                    throw new EnvironmentException("there is no folder " + folder + " with Hibernate");
                }
                return "Hibernate in " + folder;
            }

            @Override
            public String sqlalchemy(TargetSetting.SqlAlchemy setting) {
                return pythons.of(Trials.stack(setting), setting.python())
                        .interpreter()
                        .toString();
            }

            @Override
            public String pydantic(TargetSetting.Pydantic setting) {
                return pythons.of(PythonStack.PYDANTIC, setting.models().python())
                        .interpreter()
                        .toString();
            }
        });
    }

    private void row(String what, String finding) {
        talk.result(String.format(Locale.ROOT, "%-14s %s", what, finding));
    }
}
