package dev.lockstep.core.print;

import java.util.ArrayList;
import java.util.List;

/** Looks at the outline of an expression: its words and brackets, quoted text and comments stepped over. */
final class Words {
    private Words() {}

    /** The unquoted words that stand in no bracket. */
    static List<String> outsideBrackets(String text) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            int end = SqlOutline.end(text, at);
            if (depth == 0 && SqlOutline.startsWord(text.charAt(at))) {
                words.add(text.substring(at, end));
            }
            depth += SqlOutline.depthChange(text.charAt(at));
            at = end;
        }
        return words;
    }

    /** Where the bracket opened at this offset closes, or -1. */
    static int closingBracket(String text, int open) {
        int depth = 0;
        int at = open;
        while (at < text.length()) {
            depth += SqlOutline.depthChange(text.charAt(at));
            if (depth == 0) {
                return at;
            }
            at = SqlOutline.end(text, at);
        }
        return -1;
    }
}
