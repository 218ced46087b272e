package dev.lockstep.emitters.django;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which apps' new tables an app's own migration can rely on. Where apps reference each other in a circle, those that
 * come first in the configuration wait for the later ones with a second migration.
 *
 * @param labels in the order of the configuration
 * @param references for each app the apps whose new tables it references
 */
record AppOrder(List<String> labels, Map<String, Set<String>> references) {
    /** Whether {@code app} must wait for the tables of {@code other}. */
    boolean waits(String app, String other) {
        return labels.indexOf(app) < labels.indexOf(other) && reaches(other, app);
    }

    private boolean reaches(String from, String to) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String app = open.pop();
            if (app.equals(to)) {
                return true;
            }
            if (seen.add(app)) {
                open.addAll(references.getOrDefault(app, Set.of()));
            }
        }
        return false;
    }
}
