package dev.lockstep.core.query;

import dev.lockstep.core.name.Identifier;
import java.util.List;

/**
 * What CREATE VIEW and CREATE MATERIALIZED VIEW say of the rows.
 *
 * @param columns the names that the statement gives, to the first columns of the query
 */
public record ViewDefinition(List<Identifier> columns, Query query) {
    public ViewDefinition {
        columns = List.copyOf(columns);
    }
}
