package dev.lockstep.core.lex;

import dev.lockstep.core.diagnostic.Diagnostic.Severity;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Makes a source file of the bytes of one. */
public final class SourceReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceReader() {}

    /**
     * Decodes UTF-8; a byte order mark is dropped and every line end becomes LF, so that the same file saved on any
     * system says the same.
     *
     * @throws InputException when a byte is not UTF-8, or a character is NUL
     */
    public static SourceFile read(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            String before = plain(out.flip().toString());
            throw notUtf8(new SourceFile(name, before + "?"), before.length(), bytes, in.position());
        }
        SourceFile file = new SourceFile(name, plain(out.flip().toString()));
        int nul = file.text().indexOf('\0');
        if (nul >= 0) {
            Problems problems = new Problems(file);
            problems.error(Problem.NUL, new SourceSpan(nul, nul + 1));
            problems.throwIfAny();
        }
        return file;
    }

    private static InputException notUtf8(SourceFile file, int at, byte[] bytes, int offset) {
        String hex = String.format(Locale.ROOT, "0x%02X", bytes[offset]);
        return new InputException(
                List.of(Problem.NOT_UTF8.at(file, new SourceSpan(at, at + 1), Severity.ERROR, hex, offset)));
    }

    private static String plain(String text) {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
