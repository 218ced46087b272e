package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.order.LoadOrder;
import dev.lockstep.core.order.Prelude;
import dev.lockstep.core.type.SqlType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which domains SQLAlchemy creates itself, and in which order they stand. */
final class DomainWords {
    private final List<Domain> inOrder;
    private final Set<Domain> natives = new HashSet<>();

    DomainWords(Schema schema, LoadOrder order) {
        this.inOrder = order.beforeTables().stream()
                .flatMap(item -> item instanceof Prelude.OfDomain of ? Stream.of(of.domain()) : Stream.empty())
                .toList();
        // What stands before the first object that is kept as SQL needs none of these.
        order.beforeTables().stream()
                .takeWhile(Prelude.OfDomain.class::isInstance)
                .map(item -> ((Prelude.OfDomain) item).domain())
                .filter(domain -> isSayable(schema, domain))
                .forEach(natives::add);
    }

    List<Domain> inOrder() {
        return inOrder;
    }

    boolean isNative(Domain domain) {
        return natives.contains(domain);
    }

    /** SQLAlchemy takes one check, whose name it gives to NOT NULL where that is said too (2.0), and drops the types of a schema in the order in which it made them. */
    private static boolean isSayable(Schema schema, Domain domain) {
        SqlType element = domain.base() instanceof SqlType.ArrayOf array ? array.element() : domain.base();
        boolean ownBase = element instanceof SqlType.Named named
                && (schema.enumType(named.name()).isPresent()
                        || schema.domain(named.name()).isPresent());
        boolean plainCollation = domain.collation()
                .map(name ->
                        Set.of("pg_catalog", "public").contains(name.namespace().text()))
                .orElse(true);
        return !ownBase
                && plainCollation
                && domain.checks().size() <= (domain.nullability() == Nullability.NOT_NULL ? 0 : 1)
                && domain.checks().stream().allMatch(check -> check.validation() == Validation.VALID);
    }
}
