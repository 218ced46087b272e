package dev.lockstep.core.model;

import java.util.List;

/**
 * An object whose structure Lockstep does not model: kept as the statements that make it.
 *
 * @param path what it is
 * @param statements SQL source without final semicolons: the CREATE first, then each ALTER and COMMENT, in file order;
 *     from a catalog, what the server's definition function says
 */
public record Verbatim(ObjectPath path, List<String> statements) {
    public Verbatim {
        statements = List.copyOf(statements);
    }
}
