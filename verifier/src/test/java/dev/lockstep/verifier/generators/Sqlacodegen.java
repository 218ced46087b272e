package dev.lockstep.verifier.generators;

import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes SQLAlchemy models of a database. */
record Sqlacodegen(Path python) implements Generator {
    @Override
    public String name() {
        return "sqlacodegen 4.0.4";
    }

    @Override
    public Ours ours() {
        return Ours.SQLALCHEMY;
    }

    @Override
    public Program making(DatabaseAddress source, Path folder) {
        return new Program(
                List.of(python.toString(), "-m", "sqlacodegen", url(source), "--outfile", "models.py"),
                folder,
                Map.of());
    }

    @Override
    public List<Finding> create(Path folder, DatabaseAddress database) {
        TestResource.copy("create_all.py", folder);
        return Generator.failures(
                new Program(List.of(python.toString(), "create_all.py", url(database), "models.py"), folder, Map.of())
                        .run());
    }

    private static String url(DatabaseAddress database) {
        return "postgresql+psycopg://" + database.user() + ":" + database.password() + "@" + database.host() + ":"
                + database.port() + "/" + database.database();
    }
}
