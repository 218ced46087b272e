/**
 * Builds the schema of the Django target with real Django, in a Python process of its own.
 *
 * <p>In: the folder of the emitted apps, an interpreter, an empty database. Out: what Django objects to, and which
 * models could not be tried. Must not know how the files came to be, nor read a catalog.
 */
@NullMarked
package dev.lockstep.verifier.load.django;

import org.jspecify.annotations.NullMarked;
