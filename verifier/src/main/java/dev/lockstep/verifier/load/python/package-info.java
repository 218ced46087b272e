/**
 * Python processes: interpreters, environments with pinned packages, and programs that try a target's models.
 *
 * <p>In: a folder of emitted models, an empty database, the packages a target needs. Out: what the models' own library
 * objects to. Must not know the emitters, nor read a catalog.
 */
@NullMarked
package dev.lockstep.verifier.load.python;

import org.jspecify.annotations.NullMarked;
