/**
 * The commands, one class each.
 *
 * <p>In: arguments as picocli binds them, and the surroundings. Out: an exit code and words. Must not parse, emit or
 * compare anything itself.
 */
@NullMarked
package dev.lockstep.cli.command;

import org.jspecify.annotations.NullMarked;
