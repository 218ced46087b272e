package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.emitters.Saying;
import dev.lockstep.emitters.Saying.How;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects how each object was said, once each. */
final class Sayings {
    private final SortedMap<ObjectPath, Saying> sayings = new TreeMap<>();

    /** @throws IllegalStateException when the object was said already */
    void say(ObjectPath path, How how, String words, String file) {
        if (sayings.putIfAbsent(path, new Saying(path, how, words, file)) != null) {
            throw new IllegalStateException("said twice: " + path);
        }
    }

    List<Saying> all() {
        return List.copyOf(sayings.values());
    }
}
