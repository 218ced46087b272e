package dev.lockstep.emitters.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a name into its words: {@code unit_price}, {@code UnitPrice} and {@code "unit price"} are the same two. */
public final class Words {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Words() {}

    /**
     * The words of a name in lower case, letters and digits only. Empty when the name holds neither.
     *
     * <p>A word ends at any other character, before a capital that follows a small letter or digit, and before the last
     * capital of a run of capitals ({@code HTTPServer}). Digits stay with the word before them.
     */
    public static List<String> of(String name) {
        Words reader = new Words();
        int[] points = normalized(name).codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            reader.take(points, i);
        }
        reader.endWord();
        return List.copyOf(reader.words);
    }

    private static String normalized(String name) {
        // The tables of the normalizer take long to load, and a plain name has one form only.
        boolean plain = name.chars().allMatch(c -> c < 0x80);
        return plain ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    private void take(int[] points, int at) {
        boolean continuesLetter = isMark(points[at]) && word.length() > 0;
        if (!Character.isLetterOrDigit(points[at]) && !continuesLetter) {
            endWord();
            return;
        }
        if (startsWord(points, at)) {
            endWord();
        }
        word.appendCodePoint(points[at]);
    }

    private static boolean startsWord(int[] points, int at) {
        if (at == 0 || !Character.isUpperCase(points[at])) {
            return false;
        }
        int before = points[at - 1];
        boolean afterSmall = Character.isLowerCase(before) || Character.isDigit(before);
        boolean beforeSmall = at + 1 < points.length && Character.isLowerCase(points[at + 1]);
        return afterSmall || (Character.isUpperCase(before) && beforeSmall);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void endWord() {
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
