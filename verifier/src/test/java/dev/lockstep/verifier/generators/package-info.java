/**
 * Compares Lockstep with other generators of models, as a program that {@code scripts/bench-generators} runs.
 *
 * <p>In: the paths of schemas, and where the programs are. Out: tables. Must not be run as a test.
 */
@NullMarked
package dev.lockstep.verifier.generators;

import org.jspecify.annotations.NullMarked;
