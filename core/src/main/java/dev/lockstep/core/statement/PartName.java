package dev.lockstep.core.statement;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceSpan;

/** The name of a column, constraint or label where a statement writes it. */
public record PartName(Identifier name, SourceSpan span) {
    public String text() {
        return name.text();
    }
}
