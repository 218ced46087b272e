/**
 * {@code lockstep.yaml}: which canonical file, which targets, where to.
 *
 * <p>In: a working folder and its files. Out: settings as values, or diagnostics with positions. Must not know how a
 * target is emitted or loaded.
 */
@NullMarked
package dev.lockstep.cli.config;

import org.jspecify.annotations.NullMarked;
