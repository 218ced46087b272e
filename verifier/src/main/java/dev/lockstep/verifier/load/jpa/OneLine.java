package dev.lockstep.verifier.load.jpa;

import java.util.regex.Pattern;

/** Long text as one line of bearable length. */
public final class OneLine {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int HEAD = 300;
    private static final int TAIL = 300;

    private OneLine() {}

    /** The text with every run of blanks as one, and with its middle left out when it is long. */
    public static String of(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        if (line.length() <= HEAD + TAIL) {
            return line;
        }
        return line.substring(0, HEAD) + " ... " + line.substring(line.length() - TAIL);
    }
}
