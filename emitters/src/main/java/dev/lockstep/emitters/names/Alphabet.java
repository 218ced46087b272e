package dev.lockstep.emitters.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The letters a name may be written with. */
public enum Alphabet {
    /** Any letter Unicode has. */
    UNICODE {
        @Override
        List<String> spell(List<String> words) {
            return words;
        }
    },
    /** The letters a to z; others lose their accents, or are spelt by their code point. */
    ASCII {
        @Override
        List<String> spell(List<String> words) {
            List<String> spelt = new ArrayList<>();
            words.forEach(word -> spelt.addAll(Words.of(ascii(word))));
            return spelt;
        }
    };

    private static final Map<Integer, String> SPELLINGS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"));

    /** The words in letters of this alphabet; the same words always give the same spelling. */
    abstract List<String> spell(List<String> words);

    private static String ascii(String word) {
        StringBuilder spelt = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> spelt.append(asciiOf(point)));
        return spelt.toString();
    }

    private static String asciiOf(int point) {
        if (point < 128) {
            return Character.toString(point);
        }
        String known = SPELLINGS.get(point);
        return known != null ? known : " u" + Integer.toHexString(point) + " ";
    }
}
