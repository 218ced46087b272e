/**
 * Schemas made up for tests of laws that hold for every schema.
 *
 * <p>In: a seed. Out: valid schemas and small changes of them, the same for the same seed. Must not know what is
 * tested.
 */
@NullMarked
package dev.lockstep.core.random;

import org.jspecify.annotations.NullMarked;
