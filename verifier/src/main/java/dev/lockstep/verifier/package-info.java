/**
 * The proof: throwaway databases, loaders, catalogs, comparison.
 *
 * <p>In: SQL text, emitted files on disk, declared omissions. Out: a report as a value. Must not know the emitters.
 */
@NullMarked
package dev.lockstep.verifier;

import org.jspecify.annotations.NullMarked;
