/**
 * A source file and places in it.
 *
 * <p>In: text. Out: offsets turned into lines and columns. Must not know what the text means.
 */
@NullMarked
package dev.lockstep.core.source;

import org.jspecify.annotations.NullMarked;
