package dev.lockstep.emitters.jpa.source;

import java.util.Locale;

/** The one function that quotes text for Java. */
public final class JavaString {
    private JavaString() {}

    /**
     * A string literal for any text.
     *
     * <p>Control and invisible formatting characters are written as escapes, so that the source shows what it does.
     */
    public static String literal(String text) {
        StringBuilder source = new StringBuilder("\"");
        text.codePoints().forEach(point -> source.append(escaped(point)));
        return source.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isInvisible(point) ? units(point) : Character.toString(point);
        };
    }

    static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String units(int point) {
        StringBuilder units = new StringBuilder();
        Character.toString(point).chars().forEach(unit -> units.append(String.format(Locale.ROOT, "\\u%04x", unit)));
        return units.toString();
    }
}
