/**
 * Schema objects as SQL.
 *
 * <p>In: the model. Out: statements without their final semicolon, and a whole schema in normal form. Must not know
 * where a schema came from, a server, or any ORM.
 */
@NullMarked
package dev.lockstep.core.print;

import org.jspecify.annotations.NullMarked;
