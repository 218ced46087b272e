/**
 * Statements that more than one target writes and that make no object.
 *
 * <p>In: paths of objects. Out: SQL. Must not know any target.
 */
@NullMarked
package dev.lockstep.emitters.sql;

import org.jspecify.annotations.NullMarked;
