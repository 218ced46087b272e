/**
 * The types a column can have.
 *
 * <p>In: names. Out: a closed family of types and its one SQL spelling. Must not know the model, a parser or a server.
 */
@NullMarked
package dev.lockstep.core.type;

import org.jspecify.annotations.NullMarked;
