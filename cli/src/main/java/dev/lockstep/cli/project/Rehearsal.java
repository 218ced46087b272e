package dev.lockstep.cli.project;

import dev.lockstep.cli.config.TargetSetting;
import dev.lockstep.cli.output.FileHash;
import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.model.FormerNames;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.Emitter;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.PresentFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Emits a few lines of SQL, in memory, on another core while the command line and the files are read.
 *
 * <p>The first use of the reader and of an emitter costs several times what the work on a small schema does: classes
 * are initialised and lambdas linked. What was linked here is ready when the real schema comes.
 */
public final class Rehearsal {
    private static final String LINES = """
            CREATE TABLE IF NOT EXISTS a (
                b bigserial PRIMARY KEY,
                c numeric(4, 2) NOT NULL DEFAULT 0 CONSTRAINT d CHECK (c > 0),
                e timestamptz DEFAULT now(),
                CONSTRAINT f UNIQUE (c, e),
                CONSTRAINT g FOREIGN KEY (b) REFERENCES a (b) ON DELETE CASCADE
            );
            CREATE INDEX IF NOT EXISTS h ON a USING btree (c DESC) WHERE e IS NOT NULL;
            ALTER TABLE a ADD COLUMN IF NOT EXISTS i varchar(20);
            COMMENT ON COLUMN a.c IS 'j';
            """;

    private Rehearsal() {}

    /** Starts the rehearsal; it prints nothing, writes nothing and never outlives the process. */
    public static void start() {
        Thread thread = new Thread(Rehearsal::emit, "rehearsal");
        thread.setDaemon(true);
        // What goes wrong here goes wrong in the real run too, and is reported there.
        thread.setUncaughtExceptionHandler((failed, exception) -> {});
        thread.start();
    }

    private static void emit() {
        FileHash.of(new byte[0]);
        Schema schema = CanonicalReader.read(new SourceFile("rehearsal", LINES)).schema();
        for (TargetSetting setting : List.of(
                new TargetSetting.Django("django", Map.of(), Optional.empty()),
                TargetSetting.SqlAlchemy.in("sqlalchemy"),
                new TargetSetting.Jpa("jpa", "com.example.model"))) {
            emit(schema, EmitterOf.setting(setting, FormerNames.NONE));
        }
    }

    /** Emits twice, since a target that has files already is not written like a new one. */
    private static void emit(Schema schema, Emitter emitter) throws EmissionException {
        PresentFiles files = MadeFiles.of(
                emitter.emit(schema, NameBook.EMPTY, MadeFiles.of(List.of())).files());
        emitter.emit(schema, NameBook.EMPTY, files);
    }

    /** Files of an emission that are on no disk. */
    private record MadeFiles(SortedMap<String, String> texts) implements PresentFiles {
        static MadeFiles of(List<EmittedFile> files) {
            SortedMap<String, String> texts = new TreeMap<>();
            files.forEach(file -> texts.put(file.path(), file.content()));
            return new MadeFiles(texts);
        }

        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>(texts.keySet());
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.ofNullable(texts.get(path));
        }
    }
}
