/**
 * Compiles emitted entities and has Hibernate build, validate and try the schema.
 *
 * <p>In: the output folder of the JPA target, the folder with Hibernate's jars, an empty database. Out: findings. Must
 * not touch a type of Hibernate's: those live in a class loader of their own, behind the package {@code hibernate}.
 */
@NullMarked
package dev.lockstep.verifier.load.jpa;

import org.jspecify.annotations.NullMarked;
