/**
 * The canonical file cut into words by Postgres' own lexical rules.
 *
 * <p>In: a source file. Out: statements as tokens with their places, comments, and what could not be cut. Must not know
 * what any statement means, apart from where it ends.
 */
@NullMarked
package dev.lockstep.core.lex;

import org.jspecify.annotations.NullMarked;
