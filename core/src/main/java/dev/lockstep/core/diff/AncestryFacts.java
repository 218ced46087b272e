package dev.lockstep.core.diff;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.PartitionBoundSql;
import java.util.stream.Collectors;

/** What is said of the parents or the type of a table. */
record AncestryFacts(QualifiedName table, Facts facts) implements Ancestry.Cases<Facts> {
    @Override
    public Facts none(Ancestry.None ancestry) {
        return facts;
    }

    @Override
    public Facts partition(Ancestry.PartitionOf ancestry) {
        String attached = ancestry.attached().stream()
                .map(index -> index.index().sql() + " to " + index.parent().sql())
                .collect(Collectors.joining(", "));
        return facts.say("partition of", ancestry.parent().toString())
                .say(
                        "partition bound",
                        ExpressionUse.of(ExpressionKind.PARTITION_BOUND, table),
                        new SqlExpression(PartitionBoundSql.of(ancestry.bound())))
                .say("attached indexes", attached);
    }

    @Override
    public Facts inheriting(Ancestry.Inherits ancestry) {
        return facts.say("inherits", Words.list(ancestry.parents()));
    }

    @Override
    public Facts typed(Ancestry.OfType ancestry) {
        return facts.say("of type", ancestry.type().toString());
    }
}
