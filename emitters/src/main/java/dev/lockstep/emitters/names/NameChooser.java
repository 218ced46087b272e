package dev.lockstep.emitters.names;

import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import dev.lockstep.emitters.NameBook.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses names that differ within one scope.
 *
 * <p>The rules are those of docs/names.md: a recorded name wins; then each use gets its first candidate, in the order
 * of the object paths; then those that came too late get the first of their other candidates that is free; then the
 * first candidate with the lowest free number from 2. The order of the wishes and of the schema's statements plays no
 * part.
 */
public final class NameChooser {
    private final NameScope scope;
    private final Set<String> taken;
    private final Map<String, Use> users = new HashMap<>();
    private final SortedMap<Use, String> chosen = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private NameChooser(NameScope scope) {
        this.scope = scope;
        this.taken = scope.taken().stream().map(scope::key).collect(Collectors.toSet());
    }

    /**
     * A name for each wish.
     *
     * @param recorded finds the name that a use has already
     * @throws EmissionException when a recorded name is not legal, is taken by the scope or is recorded twice
     */
    public static SortedMap<Use, String> choose(
            NameScope scope, Collection<Wish> wishes, Function<Use, Optional<String>> recorded) {
        NameChooser chooser = new NameChooser(scope);
        List<Wish> sorted =
                wishes.stream().sorted(Comparator.comparing(Wish::use)).toList();
        sorted.forEach(wish -> recorded.apply(wish.use()).ifPresent(name -> chooser.keepRecorded(wish.use(), name)));
        if (!chooser.problems.isEmpty()) {
            throw new EmissionException(chooser.problems);
        }
        sorted.forEach(wish -> chooser.offer(wish, wish.candidates().get(0)));
        sorted.forEach(chooser::settle);
        return chooser.chosen;
    }

    private void keepRecorded(Use use, String name) {
        if (!scope.language().takes(name) || scope.taken().contains(name)) {
            problems.add(new Problem(
                    use.object(),
                    "illegal-name",
                    "the recorded name " + name + " of " + use.object() + " cannot be used",
                    "change it in lockstep.names.yaml"));
            return;
        }
        Use other = users.putIfAbsent(scope.key(name), use);
        if (other != null && !other.equals(use)) {
            problems.add(new Problem(
                    use.object(),
                    "name-collision",
                    "the name " + name + " is recorded for " + other.object() + " and for " + use.object(),
                    "change one of them in lockstep.names.yaml"));
            return;
        }
        chosen.put(use, name);
    }

    private void offer(Wish wish, String candidate) {
        if (!chosen.containsKey(wish.use()) && isFree(candidate)) {
            users.put(scope.key(candidate), wish.use());
            chosen.put(wish.use(), candidate);
        }
    }

    private void settle(Wish wish) {
        wish.candidates().forEach(candidate -> offer(wish, candidate));
        String best = wish.candidates().get(0);
        Optional<String> numbered = IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> best + number)
                .filter(this::isFree)
                .findFirst();
        numbered.ifPresent(name -> offer(wish, name));
    }

    private boolean isFree(String name) {
        String key = scope.key(name);
        return !taken.contains(key) && !users.containsKey(key);
    }
}
