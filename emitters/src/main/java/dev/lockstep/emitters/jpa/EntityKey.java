package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Constraint.PrimaryKey;
import dev.lockstep.core.model.Constraint.Unique;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import java.util.List;
import java.util.Optional;

/**
 * The columns that identify an entity. JPA wants them where Postgres does not.
 *
 * @param source what the database says of them
 */
record EntityKey(List<Identifier> columns, Source source) {
    /** Where the key comes from. */
    enum Source {
        /** A primary key that Hibernate creates. */
        PRIMARY_KEY,
        /** A primary key with clauses Hibernate has no words for; the script adds it. */
        CARRIED_PRIMARY_KEY,
        /** A unique constraint over columns that take no NULL, in a table without a primary key. */
        UNIQUE
    }

    /** The key of a table, when it has any. */
    static Optional<EntityKey> of(Table table) {
        Optional<EntityKey> primary = table.primaryKey().map(key -> new EntityKey(key.columns(), sourceOf(key)));
        return primary.isPresent()
                ? primary
                : table.constraints(Unique.class)
                        .filter(unique -> isKey(table, unique))
                        .findFirst()
                        .map(unique -> new EntityKey(unique.columns(), Source.UNIQUE));
    }

    boolean isCreatedByHibernate() {
        return source == Source.PRIMARY_KEY;
    }

    boolean isSingle() {
        return columns.size() == 1;
    }

    private static Source sourceOf(PrimaryKey key) {
        boolean plain = key.include().isEmpty()
                && key.parameters().isEmpty()
                && key.deferral() == Deferral.NOT_DEFERRABLE
                && !key.isTemporal();
        return plain ? Source.PRIMARY_KEY : Source.CARRIED_PRIMARY_KEY;
    }

    private static boolean isKey(Table table, Unique unique) {
        return unique.deferral() == Deferral.NOT_DEFERRABLE
                && unique.columns().stream()
                        .map(name -> table.column(name).orElseThrow())
                        .allMatch(column -> column.isNotNull() && !(column.value() instanceof ValueSource.Generated));
    }

    /** Whether the primary key has the name Postgres would choose. */
    static boolean hasImpliedName(Table table, PrimaryKey key) {
        return key.name().equals(ImpliedName.of(table.name().name(), "pkey"));
    }
}
