/**
 * What is different between two schemas.
 *
 * <p>In: two schemas. Out: differences in a stable order. Must not know where the schemas came from.
 */
@NullMarked
package dev.lockstep.core.diff;

import org.jspecify.annotations.NullMarked;
