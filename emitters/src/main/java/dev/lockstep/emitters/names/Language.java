package dev.lockstep.emitters.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a target's language takes for a name.
 *
 * @param reserved the words it keeps for itself, as it spells them
 * @param reservedSuffix what is appended to such a word
 */
public record Language(Set<String> reserved, String reservedSuffix, Alphabet alphabet) {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*");
    private static final Pattern ASCII_IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public Language {
        reserved = Set.copyOf(reserved);
    }

    /**
     * A legal name made of any text. Characters that are neither letter nor digit only separate words; a text of
     * nothing else is spelt by its code points; a name may not begin with a digit, so {@code number} goes before it.
     */
    public String name(String text, NameStyle style) {
        return name(Words.of(text).isEmpty() ? codePoints(text) : Words.of(text), style);
    }

    /** A legal name of these words. */
    public String name(List<String> words, NameStyle style) {
        List<String> spelt = new ArrayList<>(alphabet.spell(words));
        if (spelt.isEmpty()) {
            spelt.add("unnamed");
        }
        if (Character.isDigit(spelt.get(0).codePointAt(0))) {
            spelt.add(0, "number");
        }
        String joined = style.join(spelt);
        return reserved.contains(joined) ? joined + reservedSuffix : joined;
    }

    /** Whether the language takes this text as a name. */
    public boolean takes(String name) {
        Pattern pattern = alphabet == Alphabet.ASCII ? ASCII_IDENTIFIER : IDENTIFIER;
        return pattern.matcher(name).matches() && !reserved.contains(name);
    }

    private static List<String> codePoints(String text) {
        return text.codePoints()
                .mapToObj(point -> "u" + Integer.toHexString(point))
                .toList();
    }
}
