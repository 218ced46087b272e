package dev.lockstep.emitters.python;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders names by their letters, and numbers in them by their value: {@code part9} before {@code part10}. */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]");

    @Override
    public int compare(String one, String other) {
        Matcher first = PIECE.matcher(one);
        Matcher second = PIECE.matcher(other);
        while (first.find()) {
            if (!second.find()) {
                return 1;
            }
            int order = pieces(first.group(), second.group());
            if (order != 0) {
                return order;
            }
        }
        return second.find() ? -1 : 0;
    }

    private static int pieces(String one, String other) {
        // Digits behind a leading zero are compared one by one, as those of a fraction.
        boolean numbers = isNumber(one) && isNumber(other) && !one.startsWith("0") && !other.startsWith("0");
        boolean byLength = numbers && one.length() != other.length();
        return byLength ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }

    private static boolean isNumber(String piece) {
        return Character.isDigit(piece.charAt(0));
    }
}
