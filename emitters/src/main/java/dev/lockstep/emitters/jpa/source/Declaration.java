package dev.lockstep.emitters.jpa.source;

/** Lays out declarations and statements as google-java-format does when names are long. */
public final class Declaration {
    private static final int WIDTH = 100;

    private Declaration() {}

    /**
     * Two parts on one line where they fit, else the second on the next line, four columns further in.
     *
     * @param indent the columns before the first part
     */
    public static String of(int indent, String first, String second) {
        String line = first + " " + second;
        return indent + line.length() <= WIDTH ? line : first + broken(indent) + second;
    }

    /** {@code head(parameters) tail}, with the parameters on a line of their own where they must be. */
    public static String call(int indent, String head, String parameters, String tail) {
        String line = head + parameters + tail;
        return indent + line.length() <= WIDTH ? line : head + broken(indent) + parameters + tail;
    }

    private static String broken(int indent) {
        return "\n" + " ".repeat(indent + 4);
    }
}
