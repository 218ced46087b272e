package dev.lockstep.core.changelog;

import dev.lockstep.core.model.ObjectPath;

/**
 * One thing that became different.
 *
 * @param words what happened, on one line, as a bullet of a changelog says it
 */
public record Change(ObjectPath path, String words, Bump bump) {}
