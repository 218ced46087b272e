package dev.lockstep.cli;

import dev.lockstep.core.model.Schema;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyEmitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes packages of SQLAlchemy models for tests. */
final class SqlAlchemyPackages {
    private SqlAlchemyPackages() {}

    /** Writes the models of a schema below a folder. */
    static Emission write(Schema schema, SqlAlchemyConfig config, Path folder) throws IOException {
        return EmittedFolders.write(schema, new SqlAlchemyEmitter(config), folder);
    }

    /** A file of the corpus that may lie beside the repository. */
    static Optional<Path> corpus(String name) {
        Path root = Path.of(System.getProperty("lockstep.root"));
        return Stream.of("../shared/corpus", "../../shared/corpus")
                .map(corpus -> root.resolve(corpus).resolve(name + ".sql").normalize())
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
