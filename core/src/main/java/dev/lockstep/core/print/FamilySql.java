package dev.lockstep.core.print;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** What ties a table to its parents or its type, once both are there with all their columns and indexes. */
record FamilySql(QualifiedName table) implements Ancestry.Cases<List<String>> {
    static List<String> statements(Table table) {
        List<String> statements = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (LaterConstraints.mustPrecedeParents(table, constraint)) {
                statements.add(Ddl.addConstraint(table.name(), constraint));
                TableComments.on(table.name(), constraint).forEach(statements::add);
            }
        }
        statements.addAll(table.ancestry().match(new FamilySql(table.name())));
        return statements;
    }

    @Override
    public List<String> none(Ancestry.None ancestry) {
        return List.of();
    }

    /** Indexes of the two tables that say the same are attached with the partition. */
    @Override
    public List<String> partition(Ancestry.PartitionOf ancestry) {
        return List.of("ALTER TABLE " + SqlName.of(ancestry.parent()) + " ATTACH PARTITION " + SqlName.of(table) + " "
                + PartitionBoundSql.of(ancestry.bound()));
    }

    @Override
    public List<String> inheriting(Ancestry.Inherits ancestry) {
        return ancestry.parents().stream()
                .map(parent -> "ALTER TABLE " + SqlName.of(table) + " INHERIT " + SqlName.of(parent))
                .toList();
    }

    @Override
    public List<String> typed(Ancestry.OfType ancestry) {
        return List.of("ALTER TABLE " + SqlName.of(table) + " OF " + SqlName.of(ancestry.type()));
    }
}
