package dev.lockstep.core.order;

import dev.lockstep.core.name.Identifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of some SQL text, as written and as Postgres folds them. */
final class Mentions {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern QUOTED = Pattern.compile("(?s)\\$(\\w*)\\$.*?\\$\\1\\$|'(?:[^']++|'')*+'");

    private final Set<String> words = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    /** Everything mentioned, in function bodies and string literals too. */
    static Mentions of(Collection<String> texts) {
        Mentions mentions = new Mentions();
        texts.forEach(mentions::add);
        return mentions;
    }

    /** What is mentioned outside of function bodies and string literals: what the server looks up at once. */
    static Mentions outsideQuotes(Collection<String> texts) {
        return of(texts.stream().map(sql -> QUOTED.matcher(sql).replaceAll(" ")).toList());
    }

    /** Whether the text holds the name of an object. */
    boolean contains(String name) {
        return WORD.matcher(name).matches() ? words.contains(name) : text.indexOf(name) >= 0;
    }

    private void add(String sql) {
        text.append(sql).append('\n');
        Matcher matcher = WORD.matcher(sql);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(word);
            if (Identifier.byteLength(word) <= Identifier.MAX_BYTES) {
                words.add(Identifier.folded(word).text());
            }
        }
    }
}
