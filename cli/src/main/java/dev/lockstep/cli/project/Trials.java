package dev.lockstep.cli.project;

import dev.lockstep.cli.config.TargetSetting;
import dev.lockstep.cli.config.TargetSetting.SqlAlchemy.Migrations;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.Saying;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.Target;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.load.django.DjangoLoader;
import dev.lockstep.verifier.load.django.DjangoLoader.Mode;
import dev.lockstep.verifier.load.jpa.HibernateLoader;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.load.sqlalchemy.ModelPackage;
import dev.lockstep.verifier.load.sqlalchemy.PydanticLoader;
import dev.lockstep.verifier.load.sqlalchemy.SqlAlchemyLoader;
import dev.lockstep.verifier.proof.TargetTrial;
import dev.lockstep.verifier.proof.TargetTrial.Making;
import dev.lockstep.verifier.proof.Verification;
import dev.lockstep.verifier.proof.VerificationRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the verifier is asked about a project. */
public final class Trials {
    private final Project project;
    private final Mode mode;
    private final PythonChoice pythons;

    /** @param mode how Django builds its tables */
    public Trials(Project project, Mode mode, Surroundings surroundings) {
        this.project = project;
        this.mode = mode;
        this.pythons = new PythonChoice(project.root(), surroundings);
    }

    /** The request for the targets of the run. */
    public VerificationRequest request(Emissions emissions) {
        ParsedSchema parsed = project.parsed();
        List<TargetTrial> targets =
                emissions.targets().stream().map(this::target).toList();
        return new VerificationRequest(script(parsed), parsed.schema(), parsed.sources(), printed(parsed), targets);
    }

    /** The statements of a canonical file. */
    public static SqlScript script(ParsedSchema parsed) {
        return new SqlScript(parsed.sources().file(), parsed.steps());
    }

    private static SqlScript printed(ParsedSchema parsed) {
        String text = SchemaPrinter.print(parsed.schema());
        return script(CanonicalReader.read(new SourceFile(Verification.PRINTED, text), parsed.version()));
    }

    private TargetTrial target(TargetEmission target) {
        Map<ObjectPath, String> omissions = new HashMap<>();
        Map<ObjectPath, String> files = new HashMap<>();
        for (Saying saying : target.emission().sayings()) {
            if (saying.how() == How.OMITTED) {
                omissions.put(saying.path(), saying.words());
            } else {
                files.put(saying.path(), target.path(saying.file()));
            }
        }
        String name = target.setting().target().word();
        return new TargetTrial(
                name,
                loader(target.setting()),
                omissions,
                files,
                making(target.setting().target()));
    }

    private Making making(Target target) {
        if (target == Target.PYDANTIC) {
            return Making.BORROWED;
        }
        return mode == Mode.FULL && target == Target.DJANGO ? Making.UPGRADED : Making.FRESH;
    }

    private Loader loader(TargetSetting setting) {
        Path output = project.output(setting);
        return setting.match(new TargetSetting.Cases<Loader>() {
            @Override
            public Loader django(TargetSetting.Django django) {
                // Python is looked for when it is needed, so that its absence does not keep other targets unproven.
                return database ->
                        new DjangoLoader(pythons.of(PythonStack.DJANGO, django.python()), output, mode).load(database);
            }

            @Override
            public Loader jpa(TargetSetting.Jpa jpa) {
                String jars = System.getProperty(HibernateLoader.FOLDER_PROPERTY, "lib/hibernate");
                return new HibernateLoader(output, Path.of(jars));
            }

            @Override
            public Loader sqlalchemy(TargetSetting.SqlAlchemy setting) {
                return database -> Trials.this.sqlalchemy(setting).load(database);
            }

            @Override
            public Loader pydantic(TargetSetting.Pydantic setting) {
                Path file = project.root().resolve(setting.out());
                return database -> new PydanticLoader(
                                pythons.of(
                                        PythonStack.PYDANTIC, setting.models().python()),
                                models(setting.models()),
                                file,
                                setting.modelsModule())
                        .load(database);
            }
        });
    }

    /** What the models of a setting are tried with. */
    public static PythonStack stack(TargetSetting.SqlAlchemy setting) {
        return setting.migrations() == Migrations.ALEMBIC ? PythonStack.ALEMBIC : PythonStack.SQLALCHEMY;
    }

    private SqlAlchemyLoader sqlalchemy(TargetSetting.SqlAlchemy setting) {
        SqlAlchemyLoader loader = new SqlAlchemyLoader(pythons.of(stack(setting), setting.python()), models(setting));
        return setting.migrations() == Migrations.ALEMBIC ? loader.alsoComparing() : loader;
    }

    private ModelPackage models(TargetSetting.SqlAlchemy setting) {
        return new ModelPackage(project.output(setting), setting.packageName(), setting.base());
    }
}
