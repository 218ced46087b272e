package dev.lockstep.cli.memory;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A remembered run, as it is kept on disk.
 *
 * @param files what the run depends on
 * @param digest what the files held
 * @param out what it said on standard output
 * @param err what it said on standard error
 */
record RunRecord(WatchedFiles files, String digest, String out, String err) {
    /** @throws IOException when the stream holds no whole record */
    static RunRecord read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        List<Path> paths = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            paths.add(Path.of(text(in)));
        }
        return new RunRecord(new WatchedFiles(paths), text(in), text(in), text(in));
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream to = new DataOutputStream(bytes);
        to.writeInt(files.paths().size());
        for (Path path : files.paths()) {
            write(to, path.toString());
        }
        write(to, digest);
        write(to, out);
        write(to, err);
        return bytes.toByteArray();
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(Math.max(length, 0));
        if (bytes.length != length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }
}
