/**
 * Says where the first mistake of a stretch of SQL is, by the grammar that the Postgres manual gives for expressions,
 * queries and the statements that are not modelled. In: tokens. Out: the token that cannot stand where it stands. It
 * must not know what any of it means.
 */
@NullMarked
package dev.lockstep.core.grammar;

import org.jspecify.annotations.NullMarked;
