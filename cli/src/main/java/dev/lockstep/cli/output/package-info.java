/**
 * Files of the user's disk: what stands there, what should, and the swap from one to the other.
 *
 * <p>In: wanted files and the manifest of the last run. Out: the standing of each file; changes made wholly or not at
 * all. Must not know what is in the files.
 */
@NullMarked
package dev.lockstep.cli.output;

import org.jspecify.annotations.NullMarked;
