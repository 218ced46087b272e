package dev.lockstep.emitters.python;

import java.util.Comparator;

/** Orders names by their letters, and numbers in them by their value: {@code part9} before {@code part10}. */
final class NaturalOrder implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
        int first = 0;
        int second = 0;
        while (first < one.length() && second < other.length()) {
            int firstEnd = endOfPiece(one, first);
            int secondEnd = endOfPiece(other, second);
            int order = pieces(one.substring(first, firstEnd), other.substring(second, secondEnd));
            if (order != 0) {
                return order;
            }
            first = firstEnd;
            second = secondEnd;
        }
        return Boolean.compare(first < one.length(), second < other.length());
    }

    /** A piece is a run of digits or any other character alone. */
    private static int endOfPiece(String text, int start) {
        int end = start + 1;
        while (isDigit(text.charAt(start)) && end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int pieces(String one, String other) {
        // Digits behind a leading zero are compared one by one, as those of a fraction.
        boolean numbers = isNumber(one) && isNumber(other);
        boolean byLength = numbers && one.length() != other.length();
        return byLength ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }

    private static boolean isNumber(String piece) {
        return isDigit(piece.charAt(0)) && piece.charAt(0) != '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
