package dev.lockstep.core.build;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The name that the server chooses for a copy of a key, in a partition or by LIKE. */
record CopiedKeyName(Draft draft, TableDraft table, Map<Identifier, List<String>> elementNames)
        implements Constraint.Cases<Identifier> {
    @Override
    public Identifier primaryKey(Constraint.PrimaryKey constraint) {
        return draft.relations.chooseKey(table.name, "", "pkey");
    }

    @Override
    public Identifier unique(Constraint.Unique constraint) {
        List<String> names = new ArrayList<>();
        constraint.columns().forEach(column -> names.add(column.text()));
        constraint.include().forEach(column -> names.add(column.text()));
        return draft.relations.chooseKey(table.name, ImpliedNames.columns(ImpliedNames.distinct(names)), "key");
    }

    @Override
    public Identifier foreignKey(Constraint.ForeignKey constraint) {
        return constraint.name();
    }

    @Override
    public Identifier check(Constraint.Check constraint) {
        return constraint.name();
    }

    @Override
    public Identifier notNull(Constraint.NotNull constraint) {
        return constraint.name();
    }

    @Override
    public Identifier exclusion(Constraint.Exclusion constraint) {
        List<String> names = elementNames.getOrDefault(constraint.name(), List.of());
        return draft.relations.chooseKey(table.name, ImpliedNames.columns(ImpliedNames.distinct(names)), "excl");
    }
}
