package dev.lockstep.verifier.load.jpa.hibernate;

import dev.lockstep.verifier.load.jpa.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What there is to say, as it comes. */
final class Notes {
    private final List<Map<String, String>> lines = new ArrayList<>();

    void finding(String subject, String message) {
        lines.add(Map.of("kind", "finding", "subject", subject, "message", OneLine.of(message)));
    }

    void notTried(String entity, String reason) {
        lines.add(Map.of("kind", "not tried", "subject", entity, "message", OneLine.of(reason)));
    }

    /** A row of an entity went in and came out with equal values. */
    void row(String entity) {
        lines.add(Map.of("kind", "row", "subject", entity, "message", ""));
    }

    List<Map<String, String>> lines() {
        return List.copyOf(lines);
    }
}
