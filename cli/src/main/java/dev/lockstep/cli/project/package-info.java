/**
 * One project as a command works on it: configuration, canonical file, emissions, files on disk.
 *
 * <p>In: the surroundings and what the command line asks for. Out: values that commands print or act on. Must not print.
 */
@NullMarked
package dev.lockstep.cli.project;

import org.jspecify.annotations.NullMarked;
