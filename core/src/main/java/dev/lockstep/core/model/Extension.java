package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import java.util.Optional;

/**
 * An installed extension.
 *
 * @param namespace where its objects live, {@code public} unless written
 * @param version the version written, or the one a catalog states; the server's own choice otherwise
 */
public record Extension(Identifier name, Identifier namespace, Optional<String> version) {}
