/**
 * Java source as values, laid out as google-java-format prints it.
 *
 * <p>In: types, annotations, comments. Out: text of 100 columns at most where that can be. Must not know the schema or
 * Hibernate.
 */
@NullMarked
package dev.lockstep.emitters.jpa.source;

import org.jspecify.annotations.NullMarked;
