package dev.lockstep.cli.yaml;

import dev.lockstep.core.source.SourceSpan;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Keys and values of a YAML file in its order. Remembers which keys were asked for, to refuse the others. */
public final class YamlMapping {
    static final String THE_FILE = "the file";

    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, SourceSpan> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final String where;
    private final SourceSpan span;
    private final YamlProblems problems;

    private YamlMapping(String where, SourceSpan span, YamlProblems problems) {
        this.where = where;
        this.span = span;
        this.problems = problems;
    }

    static YamlMapping empty(String where, SourceSpan span, YamlProblems problems) {
        return new YamlMapping(where, span, problems);
    }

    static YamlMapping of(MappingNode node, String where, YamlProblems problems) {
        YamlMapping mapping = new YamlMapping(where, problems.span(node), problems);
        node.getValue().forEach(mapping::add);
        return mapping;
    }

    private void add(NodeTuple tuple) {
        SourceSpan keySpan = problems.span(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            problems.add(keySpan, "wrong-type", "a key of " + where + " is not text", Optional.empty());
            return;
        }
        String key = scalar.getValue();
        if (keys.containsKey(key)) {
            problems.add(keySpan, "duplicate-key", path(key) + " is given twice", Optional.of("keep one of the two"));
            return;
        }
        keys.put(key, keySpan);
        values.put(key, new YamlValue(tuple.getValueNode(), path(key), problems));
    }

    private String path(String key) {
        return where.equals(THE_FILE) ? key : where + "." + key;
    }

    /** The value of a key that may be missing. */
    public Optional<YamlValue> find(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key; its absence is a problem. */
    public Optional<YamlValue> require(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            SourceSpan first = new SourceSpan(span.start(), span.start());
            problems.add(first, "missing-key", where + " has no key '" + key + "'", Optional.empty());
        }
        return value;
    }

    /** All keys, for a mapping whose keys are the user's own words. */
    public Map<String, YamlValue> all() {
        known.addAll(values.keySet());
        return values;
    }

    /** The place of a key that is there. */
    public Optional<SourceSpan> keySpan(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** Keeps a problem for each key that nobody asked for, with the nearest known one. */
    public void refuseOthers(String code, String noun) {
        keys.forEach((key, place) -> {
            if (!known.contains(key)) {
                String message = where.equals(THE_FILE)
                        ? "'" + key + "' is no " + noun
                        : "'" + key + "' is no " + noun + " of " + where;
                problems.add(place, code, message, Optional.of(hint(key)));
            }
        });
    }

    private String hint(String key) {
        return NearestWord.to(key, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "known here: " + String.join(", ", known));
    }
}
