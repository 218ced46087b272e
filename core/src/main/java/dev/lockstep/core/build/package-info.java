/**
 * Applies statements in file order, as the server would, and gives the schema they make.
 *
 * <p>In: a canonical file. Out: a {@code ParsedSchema}, or every problem of the file at once. Must not know the parser
 * library, an ORM or a server.
 */
@NullMarked
package dev.lockstep.core.build;

import org.jspecify.annotations.NullMarked;
