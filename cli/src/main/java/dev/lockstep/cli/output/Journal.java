package dev.lockstep.cli.output;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The list of renames a swap is about to make; once it is on disk, the swap will be finished. */
final class Journal {
    private static final String FILE_NAME = "journal.json";

    private Journal() {}

    /**
     * One rename or deletion.
     *
     * @param before the hash that stood there, empty text for none
     * @param after the hash that will stand there, empty text for none
     */
    record Step(int number, String path, String before, String after) {
        static Step of(int number, Change change) {
            return new Step(
                    number,
                    change.path(),
                    change.before().orElse(""),
                    change.after().orElse(""));
        }

        boolean deletes() {
            return after.isEmpty();
        }
    }

    static void write(Path staging, List<Step> steps) throws IOException {
        Path draft = staging.resolve(FILE_NAME + ".draft");
        Durable.write(draft, new Gson().toJson(steps).getBytes(StandardCharsets.UTF_8));
        Files.move(draft, staging.resolve(FILE_NAME), StandardCopyOption.ATOMIC_MOVE);
        Durable.folder(staging);
    }

    /** The steps of an unfinished swap; empty when it had not begun to change anything. */
    static Optional<List<Step>> read(Path staging) throws IOException {
        Path file = staging.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Arrays.asList(new Gson().fromJson(Files.readString(file), Step[].class)));
        } catch (JsonParseException e) {
            throw new IOException(file + " is damaged", e);
        }
    }
}
