package dev.lockstep.verifier.generators;

import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.django.DjangoLoader;
import dev.lockstep.verifier.load.jpa.HibernateLoader;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.load.sqlalchemy.ModelPackage;
import dev.lockstep.verifier.load.sqlalchemy.SqlAlchemyLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target of Lockstep: a project with that target alone, and how its models are loaded. */
enum Ours {
    DJANGO("django: {output: models}") {
        @Override
        Loader loader(Path project) {
            return new DjangoLoader(
                    PythonEnvironment.own(PythonStack.DJANGO), project.resolve("models"), DjangoLoader.Mode.FAST);
        }
    },
    JPA("jpa: {output: models, package: com.example.model}") {
        @Override
        Loader loader(Path project) {
            return new HibernateLoader(
                    project.resolve("models"), Path.of(System.getProperty(HibernateLoader.FOLDER_PROPERTY, "")));
        }
    },
    SQLALCHEMY("sqlalchemy: {output: models, package: models}") {
        @Override
        Loader loader(Path project) {
            return new SqlAlchemyLoader(
                    PythonEnvironment.own(PythonStack.SQLALCHEMY),
                    new ModelPackage(project.resolve("models"), "models", Optional.empty()));
        }
    };

    private final String setting;

    Ours(String setting) {
        this.setting = setting;
    }

    /** Loads the models of a project as verify does. */
    abstract Loader loader(Path project);

    /** The process that writes the models of a file; the project is made anew. */
    Program making(String schema, Path lockstep, Path project) {
        TestResource.write(
                project.resolve("lockstep.yaml"), "canonical: schema_canonical.sql\ntargets:\n  " + setting + "\n");
        TestResource.write(project.resolve("schema_canonical.sql"), schema);
        return new Program(List.of(lockstep.toString(), "sync", "--no-verify", "-q"), project, Map.of());
    }
}
