package dev.lockstep.core.build;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.name.QualifiedName;
import java.util.function.UnaryOperator;

/** The ancestry of a table after its parents or its type got other names. */
record AncestryRewrite(UnaryOperator<QualifiedName> change) implements Ancestry.Cases<Ancestry> {
    @Override
    public Ancestry none(Ancestry.None ancestry) {
        return ancestry;
    }

    @Override
    public Ancestry partition(Ancestry.PartitionOf ancestry) {
        return new Ancestry.PartitionOf(change.apply(ancestry.parent()), ancestry.bound(), ancestry.attached());
    }

    @Override
    public Ancestry inheriting(Ancestry.Inherits ancestry) {
        return new Ancestry.Inherits(ancestry.parents().stream().map(change).toList());
    }

    @Override
    public Ancestry typed(Ancestry.OfType ancestry) {
        return new Ancestry.OfType(change.apply(ancestry.type()));
    }
}
