/**
 * Builds the schema of the SQLAlchemy target with real SQLAlchemy, in a Python process of its own.
 *
 * <p>In: the folder of the emitted package, an interpreter, an empty database. Out: what SQLAlchemy objects to, and
 * which models could not be tried. Must not know how the files came to be, nor read a catalog.
 */
@NullMarked
package dev.lockstep.verifier.load.sqlalchemy;

import org.jspecify.annotations.NullMarked;
