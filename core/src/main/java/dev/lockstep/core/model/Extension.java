package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;

/**
 * An installed extension.
 *
 * @param namespace where its objects live, {@code public} unless written
 */
public record Extension(Identifier name, Identifier namespace) {}
