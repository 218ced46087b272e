/**
 * JPA entities for Hibernate 7.4.
 *
 * <p>In: a schema, the package, the recorded names. Out: Java sources, the scripts for what annotations have no words
 * for, and how each object was said. Must not run Hibernate or know a database.
 */
@NullMarked
package dev.lockstep.emitters.jpa;

import org.jspecify.annotations.NullMarked;
