/**
 * Python expressions and how they are laid out.
 *
 * <p>In: values. Out: text as {@code ruff format} would leave it. Must not know the schema or any target.
 */
@NullMarked
package dev.lockstep.emitters.python;

import org.jspecify.annotations.NullMarked;
