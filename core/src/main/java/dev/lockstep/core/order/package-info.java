/**
 * The order in which the objects of a schema can be created.
 *
 * <p>In: the model. Out: its objects, each behind those it needs. Must not know how an object is spelled or where it
 * was written.
 */
@NullMarked
package dev.lockstep.core.order;

import org.jspecify.annotations.NullMarked;
