/**
 * How the names of a schema become the names of a target's code.
 *
 * <p>In: SQL names, what they are used for, the names chosen before. Out: legal, unique names, the same for the same
 * schema whatever the order of its statements. Must not know any one target.
 */
@NullMarked
package dev.lockstep.emitters.names;

import org.jspecify.annotations.NullMarked;
