package dev.lockstep.core.changelog;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceFile;

/**
 * The latest released version, as its snapshot holds it.
 *
 * @param version as the name of the snapshot's file says it
 * @param schema what reading the snapshot gave
 */
public record Released(Semver version, SourceFile snapshot, Schema schema) {}
