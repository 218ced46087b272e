/**
 * Runs that found nothing to write, remembered so that the same run on the same files need not do it all again.
 *
 * <p>In: a command line, the files that it read, what it said. Out: the same words again, when nothing has changed.
 * Must not know what is in the files.
 */
@NullMarked
package dev.lockstep.cli.memory;

import org.jspecify.annotations.NullMarked;
