package dev.lockstep.cli.yaml;

import dev.lockstep.core.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of a YAML file. A question it cannot answer is kept as a problem. */
public final class YamlValue {
    private final Node node;
    private final String where;
    private final YamlProblems problems;

    YamlValue(Node node, String where, YamlProblems problems) {
        this.node = node;
        this.where = where;
        this.problems = problems;
    }

    /** The keys that lead to the value, with dots between them. */
    public String where() {
        return where;
    }

    public SourceSpan span() {
        return problems.span(node);
    }

    /** The value as text: written with or without quotes, never empty. */
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar && isText(scalar)) {
            return Optional.of(scalar.getValue());
        }
        return wrong("text");
    }

    private static boolean isText(ScalarNode scalar) {
        return !scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank();
    }

    public Optional<Integer> wholeNumber() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            try {
                return Optional.of(Integer.parseInt(scalar.getValue()));
            } catch (NumberFormatException e) {
                return wrong("a whole number");
            }
        }
        return wrong("a whole number");
    }

    public List<YamlValue> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(item, where, problems))
                    .toList();
        }
        wrong("a list");
        return List.of();
    }

    /** The value as keys with values; no value at all is an empty mapping. */
    public YamlMapping mapping() {
        if (node instanceof MappingNode mapping) {
            return YamlMapping.of(mapping, where, problems);
        }
        boolean empty = node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
        if (!empty) {
            wrong("a mapping of keys to values");
        }
        return YamlMapping.empty(where, span(), problems);
    }

    /** Keeps a problem with this value. */
    public void problem(String code, String message, String hint) {
        problems.add(span(), code, message, Optional.of(hint));
    }

    private <T> Optional<T> wrong(String expected) {
        problems.add(span(), "wrong-type", where + " is " + kind() + ", not " + expected, Optional.empty());
        return Optional.empty();
    }

    private String kind() {
        if (node instanceof ScalarNode scalar) {
            return isText(scalar) ? "'" + scalar.getValue() + "'" : "empty";
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }
}
