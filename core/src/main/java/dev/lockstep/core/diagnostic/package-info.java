/**
 * What can be wrong with the user's input, as data.
 *
 * <p>In: a place and the words for it. Out: diagnostics in a stable order. Must not print.
 */
@NullMarked
package dev.lockstep.core.diagnostic;

import org.jspecify.annotations.NullMarked;
