/**
 * Builds a schema in an empty database the way one target would.
 *
 * <p>In: files on disk and an empty database. Out: findings. Must not know the emitters or compare anything.
 */
@NullMarked
package dev.lockstep.verifier.load;

import org.jspecify.annotations.NullMarked;
