package dev.lockstep.cli;

import dev.lockstep.core.model.Schema;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.Emitter;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.PresentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes what emitters emit for tests. */
final class EmittedFolders {
    private static final PresentFiles NOTHING = new PresentFiles() {
        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>();
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.empty();
        }
    };

    private EmittedFolders() {}

    /** Writes the files of a schema below a folder that holds none yet. */
    static Emission write(Schema schema, Emitter emitter, Path folder) throws IOException {
        Emission emission = emitter.emit(schema, NameBook.EMPTY, NOTHING);
        for (EmittedFile file : emission.files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.content());
        }
        return emission;
    }
}
