/**
 * The command line: reads the configuration, pairs parser, emitters and verifier, writes files, prints.
 *
 * <p>In: arguments, environment, files. Out: files, words and an exit code. The only place that prints or exits.
 */
@NullMarked
package dev.lockstep.cli;

import org.jspecify.annotations.NullMarked;
