/**
 * Templates that lay out emitted files.
 *
 * <p>In: a template's name and a view record. Out: text. Must not know any target or the schema.
 */
@NullMarked
package dev.lockstep.emitters.template;

import org.jspecify.annotations.NullMarked;
