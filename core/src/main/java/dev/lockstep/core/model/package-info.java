/**
 * The schema as a value: what the parser builds, what a catalog says, what emitters read.
 *
 * <p>In: names and types. Out: immutable records that refer to each other by name. Must not know where an object was
 * written, how it is printed, or any ORM.
 */
@NullMarked
package dev.lockstep.core.model;

import org.jspecify.annotations.NullMarked;
