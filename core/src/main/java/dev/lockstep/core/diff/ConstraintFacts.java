package dev.lockstep.core.diff;

import dev.lockstep.core.diff.Fact.Piece;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Exclusion;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Ddl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of a constraint of a table. */
record ConstraintFacts(QualifiedName table) implements Constraint.Cases<ObjectFacts> {
    @Override
    public ObjectFacts primaryKey(Constraint.PrimaryKey constraint) {
        Facts facts = new Facts()
                .sayList("columns", constraint.columns())
                .say("period", Words.of(constraint.period()))
                .sayList("include", constraint.include())
                .say("deferrability", Words.of(constraint.deferral()))
                .sayList("storage parameters", constraint.parameters());
        // A table has one primary key, so two of them are the same one.
        return object(constraint, facts, "primary key", "");
    }

    @Override
    public ObjectFacts unique(Constraint.Unique constraint) {
        Facts facts = new Facts()
                .sayList("columns", constraint.columns())
                .say("period", Words.of(constraint.period()))
                .say("nulls", IndexFacts.nulls(constraint.nulls()))
                .sayList("include", constraint.include())
                .say("deferrability", Words.of(constraint.deferral()))
                .sayList("storage parameters", constraint.parameters());
        return object(constraint, facts, "unique", constraint.columns().toString());
    }

    @Override
    public ObjectFacts foreignKey(Constraint.ForeignKey constraint) {
        Facts facts = new Facts()
                .sayList("columns", constraint.columns())
                .say("period", Words.of(constraint.period()))
                .say("referenced table", constraint.referenced().toString())
                .sayList("referenced columns", constraint.referencedColumns())
                .say("match", Words.of(constraint.match()))
                .say("on delete", action(constraint.onDelete()))
                .say("on update", action(constraint.onUpdate()))
                .say("deferrability", Words.of(constraint.deferral()))
                .say("validation", Words.of(constraint.validation()));
        return object(constraint, facts, "foreign key", constraint.columns() + "" + constraint.referenced());
    }

    @Override
    public ObjectFacts check(Constraint.Check constraint) {
        return check(constraint, ExpressionUse.of(ExpressionKind.TABLE_CHECK, table));
    }

    ObjectFacts check(Constraint.Check constraint, ExpressionUse use) {
        Facts facts = new Facts()
                .say("expression", use, constraint.expression())
                .say("inheritance", Words.of(constraint.inheritance()))
                .say("validation", Words.of(constraint.validation()));
        return object(constraint, facts, "check", constraint.expression().text());
    }

    @Override
    public ObjectFacts exclusion(Exclusion constraint) {
        Facts facts = new Facts()
                .say("method", constraint.method())
                .sayAll(
                        "elements",
                        constraint.elements().stream().map(this::pieces).toList())
                .sayList("include", constraint.include())
                .say("predicate", ExpressionUse.of(ExpressionKind.INDEX_PREDICATE, table), constraint.predicate())
                .say("deferrability", Words.of(constraint.deferral()))
                .sayList("storage parameters", constraint.parameters());
        return object(constraint, facts, "exclude", constraint.elements().toString());
    }

    @Override
    public ObjectFacts notNull(Constraint.NotNull constraint) {
        Facts facts = new Facts()
                .say("column", constraint.column().toString())
                .say("inheritance", Words.of(constraint.inheritance()))
                .say("validation", Words.of(constraint.validation()));
        return object(constraint, facts, "not null", constraint.column().toString());
    }

    private List<Piece> pieces(Exclusion.Element element) {
        List<Piece> pieces = new ArrayList<>(IndexFacts.pieces(table, element.key()));
        pieces.add(new Piece(" with " + element.operator(), Optional.empty()));
        return pieces;
    }

    private ObjectFacts object(Constraint constraint, Facts facts, String form, String core) {
        facts.say(ObjectFacts.COMMENT, constraint.comment());
        return new ObjectFacts(
                ObjectPath.constraint(table, constraint.name()),
                Ddl.constraintDefinition(constraint),
                facts.map(),
                form,
                Optional.of(core));
    }

    private static String action(Action action) {
        String columns = action.columns().isEmpty() ? "" : " (" + Words.list(action.columns()) + ")";
        return Words.of(action.rule()) + columns;
    }
}
