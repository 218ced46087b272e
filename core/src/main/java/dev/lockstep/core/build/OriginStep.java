package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.TableOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a new table the columns and checks that it takes from elsewhere. */
final class OriginStep implements TableOrigin.Cases<Done> {
    private final Draft draft;
    private final TableDraft table;

    OriginStep(Draft draft, TableDraft table) {
        this.draft = draft;
        this.table = table;
    }

    @Override
    public Done own(TableOrigin.Own origin) {
        return Done.DONE;
    }

    @Override
    public Done partition(TableOrigin.Partition origin) {
        TableDraft parent = draft.table(origin.parent());
        if (!parent.isPartitioned()) {
            throw new BuildFailure(Problem.NOT_PARTITIONED, origin.parent().span(), parent.name);
        }
        Descendants.setAncestry(draft, table, new Ancestry.PartitionOf(parent.name, origin.bound(), List.of()));
        new Inherited(draft, table, parent).all();
        new PartitionKeys(draft).addPartition(table);
        return Done.DONE;
    }

    @Override
    public Done inheriting(TableOrigin.Inheriting origin) {
        List<QualifiedName> parents = new ArrayList<>();
        for (ObjectName name : origin.parents()) {
            TableDraft parent = draft.table(name);
            parents.add(parent.name);
            Descendants.setAncestry(draft, table, new Ancestry.Inherits(parents));
            new Inherited(draft, table, parent).all();
        }
        return Done.DONE;
    }

    @Override
    public Done typed(TableOrigin.Typed origin) {
        CompositeType type = new CompositeStep(draft).find(origin.type());
        Descendants.setAncestry(draft, table, new Ancestry.OfType(type.name()));
        type.attributes().forEach(attribute -> table.columns.put(attribute.name(), column(attribute)));
        return Done.DONE;
    }

    static Column column(CompositeType.Attribute attribute) {
        return Column.of(attribute.name(), attribute.type())
                .withCollation(attribute.collation())
                .withComment(Optional.empty());
    }
}
