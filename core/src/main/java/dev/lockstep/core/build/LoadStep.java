package dev.lockstep.core.build;

import dev.lockstep.core.source.SourceSpan;

/** One statement to run on a server in order to load the file as it is written. */
public record LoadStep(String sql, SourceSpan span) {}
