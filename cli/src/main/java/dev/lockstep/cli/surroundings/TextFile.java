package dev.lockstep.cli.surroundings;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.Diagnostic.Severity;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Text files of the user's, read as UTF-8. */
public final class TextFile {
    private TextFile() {}

    /**
     * Reads a whole file.
     *
     * @param name how messages call the file
     * @throws InputException when the file is not UTF-8
     * @throws StopException when there is no such file
     */
    public static SourceFile read(Path path, String name) {
        byte[] bytes = bytes(path, name);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(rest, text, /* endOfInput= */ true);
        text.flip();
        if (result.isError()) {
            throw notUtf8(new SourceFile(name, text.toString()), rest.position());
        }
        return new SourceFile(name, withoutByteOrderMark(text.toString()));
    }

    private static byte[] bytes(Path path, String name) {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw StopException.usage("there is no file " + name);
        } catch (IOException e) {
            if (Files.isDirectory(path)) {
                throw StopException.usage(name + " is a folder, not a file");
            }
            throw StopException.environment(name + " cannot be read: " + Reason.of(e), e);
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static InputException notUtf8(SourceFile readable, int offset) {
        int end = readable.text().length();
        return new InputException(List.of(new Diagnostic(
                readable,
                new SourceSpan(end, end),
                Severity.ERROR,
                "not-utf-8",
                "the file is not UTF-8 from byte " + offset + " on",
                Optional.of("save the file as UTF-8"))));
    }
}
