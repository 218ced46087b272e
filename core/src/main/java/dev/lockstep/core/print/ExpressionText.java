package dev.lockstep.core.print;

/** Spells expressions so that blanks and comments do not tell them apart. */
public final class ExpressionText {
    private ExpressionText() {}

    /** The text without comments, with one blank between two words and none elsewhere. */
    public static String withoutBlanks(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = SqlOutline.end(text, at);
            String piece = text.substring(at, end);
            boolean blank = piece.isBlank() || piece.startsWith("--") || piece.startsWith("/*");
            if (!blank) {
                append(out, piece);
            }
            at = end;
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String piece) {
        boolean joins = out.length() > 0 && isWordPart(out.charAt(out.length() - 1)) && isWordPart(piece.charAt(0));
        out.append(joins ? " " : "").append(piece);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
