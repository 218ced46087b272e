package dev.lockstep.core.statement;

import java.util.Optional;

/** One member of a composite type as written. */
public record AttributeClause(PartName name, TypeClause type, Optional<ObjectName> collation) {}
