/**
 * Reads statements: tokens in, what each statement says out.
 *
 * <p>In: the tokens of one statement. Out: a {@code Statement}, or a problem with its place; a clause that no reader
 * consumes is a problem, never dropped. Must not know the model being built or a server. Only this package knows
 * JSqlParser.
 */
@NullMarked
package dev.lockstep.core.parse;

import org.jspecify.annotations.NullMarked;
