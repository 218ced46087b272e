/**
 * The columns of views, told from their queries by the rules that the Postgres manual gives, without a server.
 *
 * <p>In: a schema whose views are kept as statements. Out: for each view its columns, or why they cannot be told. It
 * guesses nothing: what the manual does not fix for types that are known is not told. Must not know a server or an ORM.
 */
@NullMarked
package dev.lockstep.core.view;

import org.jspecify.annotations.NullMarked;
