package dev.lockstep.core.diff;

import dev.lockstep.core.model.ObjectPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds which constraints and indexes of two tables are the same although their names differ. */
final class PartMatcher {
    private final ExpressionEquality equality;
    private final List<ObjectFacts> expected;
    private final List<ObjectFacts> actual;
    private final Map<ObjectPath, ObjectFacts> pairs = new LinkedHashMap<>();

    private PartMatcher(List<ObjectFacts> expected, List<ObjectFacts> actual, ExpressionEquality equality) {
        this.expected = new ArrayList<>(expected);
        this.actual = new ArrayList<>(actual);
        this.equality = equality;
    }

    /** The actual object for the path of each expected one that has one. */
    static Map<ObjectPath, ObjectFacts> match(
            List<ObjectFacts> expected, List<ObjectFacts> actual, ExpressionEquality equality) {
        PartMatcher matcher = new PartMatcher(expected, actual, equality);
        matcher.pairByKey(part -> Optional.of(part.name() + "\0" + part.structureText()));
        matcher.pairByMeaning((here, there) -> here.name().equals(there.name()));
        matcher.pairByKey(part -> Optional.of(part.structureText()));
        matcher.pairByKey(part -> Optional.of(part.form() + "\0" + part.name()));
        matcher.pairByMeaning((here, there) -> true);
        matcher.pairByKey(part -> part.core().map(core -> part.form() + "\0" + core));
        return matcher.pairs;
    }

    private void pairByKey(Function<ObjectFacts, Optional<String>> key) {
        Map<String, List<ObjectFacts>> open = new HashMap<>();
        for (ObjectFacts part : actual) {
            key.apply(part)
                    .ifPresent(text -> open.computeIfAbsent(text, unused -> new ArrayList<>())
                            .add(part));
        }
        for (ObjectFacts part : List.copyOf(expected)) {
            List<ObjectFacts> found = key.apply(part).map(open::get).orElse(List.of());
            if (!found.isEmpty()) {
                pair(part, found.remove(0));
            }
        }
    }

    private void pairByMeaning(BiPredicate<ObjectFacts, ObjectFacts> mayBeOne) {
        for (ObjectFacts part : List.copyOf(expected)) {
            // Every pair is asked about, since a first pass collects the questions and answers each with no.
            List<ObjectFacts> same = actual.stream()
                    .filter(other -> mayBeOne.test(part, other) && meanTheSame(part, other))
                    .toList();
            if (!same.isEmpty()) {
                pair(part, same.get(0));
            }
        }
    }

    private boolean meanTheSame(ObjectFacts here, ObjectFacts there) {
        Map<String, Fact> structure = here.structure();
        Map<String, Fact> other = there.structure();
        return here.form().equals(there.form())
                && structure.keySet().equals(other.keySet())
                && structure.entrySet().stream().allMatch(said -> isSame(said.getValue(), other.get(said.getKey())));
    }

    private boolean isSame(Fact here, @Nullable Fact there) {
        return there != null && here.isSame(there, equality);
    }

    private void pair(ObjectFacts here, ObjectFacts there) {
        expected.remove(here);
        actual.remove(there);
        pairs.put(here.path(), there);
    }
}
