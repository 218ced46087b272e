package dev.lockstep.core.random;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Constraint.ForeignKey.Match;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Constraint.Period;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.Namespace;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.PartitionBound;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.type.SqlType.Integral;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A schema with every record of the model in it and every optional component given. No server need accept it. */
public final class FullSchema {
    private static final QualifiedName NAME = QualifiedName.of("app", "thing");
    private static final Identifier A = new Identifier("a");
    private static final Identifier B = new Identifier("b");
    private static final Optional<String> COMMENT = Optional.of("a comment");
    private static final List<StorageParameter> PARAMETERS = List.of(new StorageParameter("fillfactor", "70"));
    private static final SequenceOptions OPTIONS =
            new SequenceOptions(Integral.BIGINT, 5, 2, 1, 99, 3, SequenceOptions.Cycle.CYCLE);

    private FullSchema() {}

    public static Schema schema() {
        Sequence sequence = new Sequence(
                QualifiedName.of("app", "counter"), OPTIONS, Optional.of(new Sequence.Owner(NAME, A)), COMMENT);
        return new Schema(
                List.of(new Namespace(new Identifier("app"), COMMENT)),
                List.of(new Extension(new Identifier("citext"), new Identifier("app"), Optional.of("1.6"))),
                List.of(new EnumType(QualifiedName.of("app", "mood"), List.of("sad", "ok"), COMMENT)),
                List.of(new CompositeType(
                        QualifiedName.of("app", "pair"),
                        List.of(new CompositeType.Attribute(A, new SqlType.Text(), Optional.of(NAME), COMMENT)),
                        COMMENT)),
                List.of(new RangeType(
                        QualifiedName.of("app", "span"),
                        new SqlType.Text(),
                        Optional.of("text_pattern_ops"),
                        Optional.of(NAME),
                        Optional.of(NAME),
                        Optional.of(NAME),
                        QualifiedName.of("app", "spans"),
                        COMMENT)),
                List.of(domain()),
                List.of(sequence),
                tables(),
                List.of(new Verbatim(
                        ObjectPath.of(ObjectKind.VIEW, QualifiedName.of("app", "v")),
                        List.of("CREATE VIEW v AS SELECT 1", "ALTER VIEW v SET (security_barrier)"))));
    }

    private static List<Table> tables() {
        List<SqlExpression> values = List.of(expression("1"), expression("MAXVALUE"));
        return List.of(
                table(),
                child("heir", new Ancestry.Inherits(List.of(NAME, QualifiedName.of("app", "other")))),
                child("part1", partition(new PartitionBound.Range(List.of(expression("0")), values))),
                child("part2", partition(new PartitionBound.In(values))),
                child("part3", partition(new PartitionBound.Hash(3, 1))),
                child("part4", partition(new PartitionBound.Others())),
                child("typed", new Ancestry.OfType(NAME)));
    }

    private static Ancestry partition(PartitionBound bound) {
        return new Ancestry.PartitionOf(NAME, bound, List.of(new Ancestry.AttachedIndex(A, B)));
    }

    private static Table child(String name, Ancestry ancestry) {
        return new Table(
                QualifiedName.of("app", name),
                Table.Persistence.PERMANENT,
                List.of(Column.of(A, Integral.BIGINT)),
                List.of(),
                List.of(),
                List.of(),
                ancestry,
                Optional.empty(),
                Optional.empty());
    }

    private static Domain domain() {
        return new Domain(
                QualifiedName.of("app", "positive"),
                new SqlType.Varchar(OptionalInt.of(4)),
                Optional.of(NAME),
                Column.Nullability.NOT_NULL,
                Optional.of(expression("'x'")),
                List.of(check()),
                COMMENT);
    }

    private static Table table() {
        return new Table(
                NAME,
                Table.Persistence.UNLOGGED,
                columns(),
                List.of(check(), exclusion(), foreignKey(), notNull(), primaryKey(), unique()),
                List.of(index()),
                PARAMETERS,
                new Ancestry.None(),
                Optional.of(expression("RANGE (a)")),
                COMMENT);
    }

    private static List<Column> columns() {
        ColumnTuning tuning = new ColumnTuning(Optional.of("external"), Optional.of("lz4"), OptionalInt.of(5));
        Column column = Column.of(A, Integral.BIGINT)
                .withCollation(Optional.of(NAME))
                .withTuning(tuning)
                .withComment(COMMENT);
        return List.of(
                column.withValue(new ValueSource.Default(expression("1"))),
                column.withName(B)
                        .withType(new SqlType.ArrayOf(new SqlType.Named(NAME, List.of("Point", "4326")), 2))
                        .withValue(new ValueSource.Generated(
                                expression("a + 1"), ValueSource.Generated.Persistence.STORED)),
                column.withName(new Identifier("c"))
                        .withType(new SqlType.Numeric(Optional.of(new SqlType.Numeric.Digits(10, 2))))
                        .withValue(new ValueSource.Identity(ValueSource.Identity.Generation.ALWAYS, NAME, OPTIONS)),
                column.withName(new Identifier("d"))
                        .withType(new SqlType.Interval(Optional.of("day to second"), OptionalInt.of(3)))
                        .withValue(new ValueSource.Serial(NAME, OPTIONS)));
    }

    private static Constraint primaryKey() {
        return new Constraint.PrimaryKey(
                new Identifier("pkey"),
                List.of(A, B),
                Period.LAST_COLUMN,
                List.of(B),
                Deferral.NOT_DEFERRABLE,
                PARAMETERS,
                COMMENT);
    }

    private static Constraint unique() {
        return new Constraint.Unique(
                new Identifier("unique"),
                List.of(A, B),
                Period.ABSENT,
                NullsDistinct.DISTINCT,
                List.of(B),
                Deferral.DEFERRABLE_IMMEDIATE,
                PARAMETERS,
                COMMENT);
    }

    private static Constraint foreignKey() {
        return new Constraint.ForeignKey(
                new Identifier("fkey"),
                List.of(A, B),
                NAME,
                List.of(A, B),
                Period.ABSENT,
                Match.FULL,
                new Action(Action.Rule.SET_NULL, List.of(A)),
                Action.NO_ACTION,
                Deferral.DEFERRABLE_DEFERRED,
                Validation.VALID,
                COMMENT);
    }

    private static Constraint.Check check() {
        return new Constraint.Check(
                new Identifier("check"), expression("true"), Inheritance.INHERIT, Validation.VALID, COMMENT);
    }

    private static Constraint notNull() {
        return new Constraint.NotNull(new Identifier("not_null"), A, Inheritance.NO_INHERIT, Validation.VALID, COMMENT);
    }

    private static Constraint exclusion() {
        return new Constraint.Exclusion(
                new Identifier("excl"),
                "gist",
                List.of(new Constraint.Exclusion.Element(expressionElement(), "&&")),
                List.of(B),
                Optional.of(expression("a > 0")),
                Deferral.NOT_DEFERRABLE,
                PARAMETERS,
                COMMENT);
    }

    private static Index index() {
        return new Index(
                new Identifier("index"),
                Index.Uniqueness.UNIQUE,
                "gist",
                List.of(expressionElement(), IndexElement.ofColumn(A)),
                List.of(B),
                NullsDistinct.NOT_DISTINCT,
                Optional.of(expression("b > 0")),
                PARAMETERS,
                COMMENT);
    }

    private static IndexElement expressionElement() {
        return new IndexElement(
                new IndexElement.OfExpression(expression("lower(a)")),
                Optional.of(NAME),
                Optional.of(
                        new IndexElement.OperatorClass("gist_trgm_ops", List.of(new StorageParameter("siglen", "32")))),
                IndexElement.Order.DESC,
                IndexElement.Nulls.LAST);
    }

    private static SqlExpression expression(String text) {
        return new SqlExpression(text);
    }
}
