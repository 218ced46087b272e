package dev.lockstep.core.model;

import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * An index that no constraint owns. It lives in the namespace of its table.
 *
 * @param method {@code btree}, {@code gin}, ...
 * @param include further columns that are stored, not searched
 * @param predicate WHERE of a partial index
 */
public record Index(
        Identifier name,
        Uniqueness uniqueness,
        String method,
        List<IndexElement> elements,
        List<Identifier> include,
        NullsDistinct nulls,
        Optional<SqlExpression> predicate,
        List<StorageParameter> parameters,
        Optional<String> comment) {
    public Index {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
        parameters = List.copyOf(parameters);
    }

    /** Whether two rows may have equal keys. */
    public enum Uniqueness {
        PLAIN,
        UNIQUE
    }

    public Index withName(Identifier changed) {
        return new Index(changed, uniqueness, method, elements, include, nulls, predicate, parameters, comment);
    }

    public Index withComment(Optional<String> changed) {
        return new Index(name, uniqueness, method, elements, include, nulls, predicate, parameters, changed);
    }

    public Index withParameters(List<StorageParameter> changed) {
        return new Index(name, uniqueness, method, elements, include, nulls, predicate, changed, comment);
    }

    public Index withElements(List<IndexElement> changed) {
        return new Index(name, uniqueness, method, changed, include, nulls, predicate, parameters, comment);
    }

    public boolean isUnique() {
        return uniqueness == Uniqueness.UNIQUE;
    }
}
