package dev.lockstep.core.query;

import dev.lockstep.core.name.Identifier;
import java.util.Optional;

/**
 * A comment on a view.
 *
 * @param column the column it is on; none where it is on the view itself
 * @param text empty where the comment is taken away
 */
public record ViewComment(Optional<Identifier> column, Optional<String> text) {}
