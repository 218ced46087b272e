package dev.lockstep.emitters.names;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways of joining words to one name. */
public enum NameStyle {
    /** {@code unitPrice}. */
    CAMEL {
        @Override
        public String join(List<String> words) {
            return words.isEmpty() ? "" : words.get(0) + PASCAL.join(words.subList(1, words.size()));
        }
    },
    /** {@code UnitPrice}. */
    PASCAL {
        @Override
        public String join(List<String> words) {
            return words.stream().map(NameStyle::capitalized).collect(Collectors.joining());
        }
    },
    /** {@code unit_price}. */
    SNAKE {
        @Override
        public String join(List<String> words) {
            return String.join("_", words);
        }
    },
    /** {@code UNIT_PRICE}. */
    UPPER_SNAKE {
        @Override
        public String join(List<String> words) {
            return String.join("_", words).toUpperCase(Locale.ROOT);
        }
    };

    /** One name of words in lower case. */
    public abstract String join(List<String> words);

    /** The word with its first letter large. */
    public static String capitalized(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + word.substring(Character.charCount(first));
    }
}
