/**
 * Rewrites a canonical file in normal form and keeps its comments.
 *
 * <p>In: a canonical file that was read. Out: its text in normal form, or the places of what that form has no room for.
 * Must not know how a schema is printed or where the file lies.
 */
@NullMarked
package dev.lockstep.core.format;

import org.jspecify.annotations.NullMarked;
