package dev.lockstep.verifier.load.python;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a program's stream to its end, so that the program never waits for us, and keeps a limited part of it. */
final class Drain {
    private static final int PIECE = 8 << 10;
    // A grandchild that was left behind may hold the stream open for ever.
    private static final long PATIENCE_MILLIS = 2_000;

    private final Thread thread;
    private final Kept kept;

    private Drain(InputStream stream, Kept kept) {
        this.kept = kept;
        this.thread = new Thread(() -> copy(stream, kept), "lockstep-drain");
        thread.setDaemon(true);
        thread.start();
    }

    /** Keeps what comes first. */
    static Drain first(InputStream stream, int limit) {
        return new Drain(stream, new Kept(limit, End.FIRST));
    }

    /** Keeps what comes last. */
    static Drain last(InputStream stream, int limit) {
        return new Drain(stream, new Kept(limit, End.LAST));
    }

    boolean isOverLimit() {
        return kept.isOverLimit();
    }

    /** What was kept; to be called once the program has ended. */
    String text() throws InterruptedException {
        thread.join(PATIENCE_MILLIS);
        return kept.text();
    }

    private static void copy(InputStream stream, Kept kept) {
        byte[] piece = new byte[PIECE];
        try {
            int length = stream.read(piece);
            while (length >= 0) {
                kept.add(piece, length);
                length = stream.read(piece);
            }
        } catch (IOException e) {
            // The stream was closed because its program was ended.
            return;
        }
    }

    private enum End {
        FIRST,
        LAST
    }

    private static final class Kept {
        private final int limit;
        private final End end;
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean overLimit;

        Kept(int limit, End end) {
            this.limit = limit;
            this.end = end;
        }

        synchronized void add(byte[] piece, int length) {
            int room = limit - bytes.size();
            overLimit |= length > room;
            if (end == End.FIRST) {
                bytes.write(piece, 0, Math.min(length, Math.max(0, room)));
                return;
            }
            bytes.write(piece, 0, length);
            if (bytes.size() > 2 * limit) {
                byte[] all = bytes.toByteArray();
                bytes = new ByteArrayOutputStream();
                bytes.write(all, all.length - limit, limit);
            }
        }

        synchronized boolean isOverLimit() {
            return overLimit;
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
