/**
 * What each statement of a canonical file says, before its names are resolved.
 *
 * <p>In: nothing; these are values that {@code parse} makes. Out: the input of {@code build}. Must not know tokens or
 * the parser library.
 */
@NullMarked
package dev.lockstep.core.statement;

import org.jspecify.annotations.NullMarked;
