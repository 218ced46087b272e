package dev.lockstep.core.statement;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceSpan;
import java.util.Optional;

/** The name of an object as a statement writes it: with its namespace, or to be found on the search path. */
public record ObjectName(Optional<Identifier> namespace, Identifier name, SourceSpan span) {
    @Override
    public String toString() {
        return namespace.map(written -> written.text() + ".").orElse("") + name.text();
    }
}
