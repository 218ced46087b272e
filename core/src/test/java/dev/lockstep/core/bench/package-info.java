/**
 * Measures reading, as programs that {@code scripts/bench} runs in processes of their own.
 *
 * <p>In: the path of a schema. Out: one line of figures. Must not be run as a test.
 */
@NullMarked
package dev.lockstep.core.bench;

import org.jspecify.annotations.NullMarked;
