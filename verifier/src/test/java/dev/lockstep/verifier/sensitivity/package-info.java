/**
 * Whether a comparison names what was changed.
 *
 * <p>In: the catalog of a database. Out: statements that change one object of it. Must not know how catalogs are
 * compared.
 */
@NullMarked
package dev.lockstep.verifier.sensitivity;

import org.jspecify.annotations.NullMarked;
