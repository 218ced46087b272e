package dev.lockstep.core.statement;

/** What ALTER TYPE changes in a composite type. */
public sealed interface CompositeChange {
    record AddAttribute(AttributeClause attribute) implements CompositeChange {}

    record DropAttribute(PartName attribute, Existence existence) implements CompositeChange {}

    record ChangeAttribute(AttributeClause attribute) implements CompositeChange {}
}
