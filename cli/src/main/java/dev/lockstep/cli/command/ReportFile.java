package dev.lockstep.cli.command;

import dev.lockstep.cli.surroundings.Reason;
import dev.lockstep.cli.surroundings.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a report is to be written. */
record ReportFile(Path path) {
    private static final String JSON = "json=";

    /** @throws StopException when the text is not {@code json=FILE} */
    static ReportFile parse(String text) {
        if (!text.startsWith(JSON) || text.length() == JSON.length()) {
            throw StopException.usage("--report takes json=FILE, not '" + text + "'");
        }
        return new ReportFile(Path.of(text.substring(JSON.length())));
    }

    /** @param folder what a relative path is relative to */
    void write(Path folder, String content) {
        Path file = folder.resolve(path);
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw StopException.environment(path + " cannot be written: " + Reason.of(e), e);
        }
    }
}
