package dev.lockstep.core.source;

import java.util.Map;
import java.util.Optional;

/**
 * Where each object of a model was written, beside the model.
 *
 * @param <K> what identifies an object
 */
public record SourceMap<K>(SourceFile file, Map<K, SourceSpan> spans) {
    public SourceMap {
        spans = Map.copyOf(spans);
    }

    /** Where the object was written, when the file says so. */
    public Optional<SourceSpan> find(K object) {
        return Optional.ofNullable(spans.get(object));
    }

    /** The line (from 1) on which the object was written. */
    public Optional<Integer> line(K object) {
        return find(object).map(span -> file.position(span.start()).line());
    }
}
