/**
 * What runs among the models, in the class loader that holds Hibernate.
 *
 * <p>In: the names of compiled classes and the address of an empty database, as plain JDK types. Out: findings, as plain
 * JDK types. Must not use any other package of the tool but {@code load.jpa}, nor any of its libraries.
 */
@NullMarked
package dev.lockstep.verifier.load.jpa.hibernate;

import org.jspecify.annotations.NullMarked;
