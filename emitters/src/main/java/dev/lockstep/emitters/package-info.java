/**
 * A schema said in the words of an ORM.
 *
 * <p>In: a schema, the target's part of the configuration, the recorded names, what earlier runs wrote. Out: files as
 * values and, for every object, how it was said. Must not read or write a disk and must not know a database.
 */
@NullMarked
package dev.lockstep.emitters;

import org.jspecify.annotations.NullMarked;
