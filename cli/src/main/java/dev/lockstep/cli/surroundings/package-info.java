/**
 * What a run meets outside: arguments' folder, environment, streams, text files, exit codes.
 *
 * <p>In: the process, or a test that stands for it. Out: text, words on a terminal, reasons to stop. Must not know what
 * the program is about.
 */
@NullMarked
package dev.lockstep.cli.surroundings;

import org.jspecify.annotations.NullMarked;
