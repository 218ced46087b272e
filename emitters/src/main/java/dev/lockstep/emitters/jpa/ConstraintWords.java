package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.Clause;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaValue.Listed;
import java.util.List;
import java.util.Set;

/** Finds the place of each constraint of a table. */
final class ConstraintWords implements Constraint.Cases<Placement> {
    private final Table table;
    private final Relations relations;

    ConstraintWords(Table table, Relations relations) {
        this.table = table;
        this.relations = relations;
    }

    @Override
    public Placement primaryKey(Constraint.PrimaryKey constraint) {
        boolean created =
                EntityKey.of(table).map(EntityKey::isCreatedByHibernate).orElse(false);
        if (!created) {
            return new Placement.Carried();
        }
        return EntityKey.hasImpliedName(table, constraint)
                ? new Placement.Implied("@Id")
                : new Placement.InTable("uniqueConstraints", unique(constraint.name(), constraint.columns()));
    }

    @Override
    public Placement unique(Constraint.Unique constraint) {
        // Hibernate finds no constraint of a partitioned table, so that each update would add it again (7.4); of two
        // equal ones it makes one.
        if (constraint.isTemporal()
                || isOverKey(constraint)
                || Ddl.laterConstraints(table).contains(constraint)
                || table.partitionKey().isPresent()) {
            return new Placement.Carried();
        }
        String options = Clause.options(constraint);
        if (constraint.nulls() == NullsDistinct.NOT_DISTINCT) {
            String option = "CONSTRAINT " + constraint.name().sql() + " UNIQUE NULLS NOT DISTINCT";
            return constraint.columns().size() == 1 && options.isEmpty()
                    ? new Placement.OnColumn(constraint.columns().get(0), option)
                    : new Placement.Carried();
        }
        JavaAnnotation annotation = unique(constraint.name(), constraint.columns());
        return new Placement.InTable(
                "uniqueConstraints", options.isEmpty() ? annotation : annotation.with("options", options));
    }

    /** Hibernate takes a unique constraint over the key's columns for the name of the primary key (7.4). */
    private boolean isOverKey(Constraint.Unique constraint) {
        return EntityKey.of(table)
                .map(key -> Set.copyOf(key.columns()).equals(Set.copyOf(constraint.columns())))
                .orElse(false);
    }

    @Override
    public Placement foreignKey(Constraint.ForeignKey constraint) {
        return relations.carried().contains(constraint) ? new Placement.Carried() : new Placement.Implied("@ManyToOne");
    }

    @Override
    public Placement check(Constraint.Check constraint) {
        boolean plain = constraint.inheritance() == Inheritance.INHERIT && constraint.validation() == Validation.VALID;
        return plain
                ? new Placement.InTable(
                        "check",
                        JavaAnnotation.of(Known.CHECK_CONSTRAINT)
                                .with("name", PhysicalName.of(constraint.name()))
                                .with("constraint", constraint.expression().text()))
                : new Placement.Carried();
    }

    @Override
    public Placement exclusion(Constraint.Exclusion constraint) {
        return new Placement.Carried();
    }

    /** The column says the rule, the script its name. */
    @Override
    public Placement notNull(Constraint.NotNull constraint) {
        return new Placement.Carried();
    }

    private static JavaAnnotation unique(Identifier name, List<Identifier> columns) {
        return JavaAnnotation.of(Known.UNIQUE_CONSTRAINT)
                .with("name", PhysicalName.of(name))
                .with("columnNames", Listed.ofTexts(PhysicalName.all(columns)));
    }
}
