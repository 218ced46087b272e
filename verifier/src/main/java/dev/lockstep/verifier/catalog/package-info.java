/**
 * What a database holds, as a schema.
 *
 * <p>In: a connection. Out: a {@code Schema} as the running server states it. Must not know how the objects came to be
 * there, and compares nothing.
 */
@NullMarked
package dev.lockstep.verifier.catalog;

import org.jspecify.annotations.NullMarked;
