package dev.lockstep.emitters.names;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The English plural of a word, as far as {@link Singular} leads back from it. */
public final class Plural {
    private static final Map<String, String> IRREGULAR = Singular.irregular().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey, Plural::shorter));

    private static final List<String> ES_ENDINGS = List.of("s", "x", "z", "ch", "sh");

    private Plural() {}

    /** @param word in lower case; one that is a plural already stays as it is */
    public static String of(String word) {
        boolean stays = word.isEmpty()
                || Singular.unchanged().contains(word)
                || !Singular.of(word).equals(word)
                || Character.isDigit(word.charAt(word.length() - 1));
        if (stays) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        return irregular != null ? irregular : regular(word);
    }

    private static String regular(String word) {
        int before = word.length() - 2;
        boolean consonantBeforeY = word.endsWith("y") && before >= 0 && "aeiou".indexOf(word.charAt(before)) < 0;
        if (consonantBeforeY) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (ES_ENDINGS.stream().anyMatch(word::endsWith) ? "es" : "s");
    }

    /** {@code indexes} would be as good as {@code indices}: any one will do, as long as it is always the same. */
    private static String shorter(String one, String other) {
        boolean first = one.length() != other.length() ? one.length() < other.length() : one.compareTo(other) < 0;
        return first ? one : other;
    }
}
