package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import java.util.Optional;

/** What CREATE SCHEMA makes. {@code public} is listed only when it carries a comment of the file's own. */
public record Namespace(Identifier name, Optional<String> comment) {}
