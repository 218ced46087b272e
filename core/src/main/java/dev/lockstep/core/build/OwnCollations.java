package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.Map;
import java.util.Optional;

/** Takes from the elements of an index the collations that their columns have anyway, as the server prints them. */
record OwnCollations(Map<QualifiedName, Domain> domains) {
    Index without(Index index, Map<Identifier, Column> columns) {
        return index.withElements(index.elements().stream()
                .map(element -> isOwn(element, columns) ? element.withoutCollation() : element)
                .toList());
    }

    private boolean isOwn(IndexElement element, Map<Identifier, Column> columns) {
        return element.collation().isPresent()
                && element.key() instanceof IndexElement.OfColumn key
                && Optional.ofNullable(columns.get(key.column()))
                        .filter(column -> collation(column).equals(element.collation()))
                        .isPresent();
    }

    /** The column's, or that of its domain. */
    private Optional<QualifiedName> collation(Column column) {
        return column.collation().or(() -> ofDomain(column.type()));
    }

    private Optional<QualifiedName> ofDomain(SqlType type) {
        return type instanceof SqlType.Named named
                ? Optional.ofNullable(domains.get(named.name()))
                        .flatMap(domain -> domain.collation().or(() -> ofDomain(domain.base())))
                : Optional.empty();
    }
}
