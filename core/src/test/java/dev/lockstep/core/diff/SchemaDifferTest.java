package dev.lockstep.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.diff.DiffRules.ColumnOrder;
import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType.Integral;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaDifferTest {
    private static final QualifiedName T = QualifiedName.inPublic("t");
    private static final Column A = Column.of(new Identifier("a"), Integral.INTEGER);
    private static final Column B = Column.of(new Identifier("b"), Integral.INTEGER);

    @Test
    void aConstraintOfAnotherNameIsOneDifferenceInItsName() {
        assertThat(SchemaDiffer.diff(checked("one", "a > 0"), checked("two", "a > 0")))
                .containsExactly(difference("one", "name", "one", "two"));
    }

    @Test
    void aConstraintOfTheSameNameDiffersInItsAspects() {
        assertThat(SchemaDiffer.diff(checked("one", "a > 0"), checked("one", "a > 1")))
                .containsExactly(difference("one", "expression", "a > 0", "a > 1"));
    }

    @Test
    void aServerCanSettleThatARespelledConstraintHasOnlyAnotherName() {
        Schema expected = checked("one", "a > 0");
        Schema actual = checked("two", "(a > 0)");
        ExpressionPair pair = new ExpressionPair(ExpressionUse.of(ExpressionKind.TABLE_CHECK, T), "a > 0", "(a > 0)");
        ExpressionEquality settled = pair::equals;

        assertThat(SchemaDiffer.differentSpellings(expected, actual)).containsExactly(pair);
        assertThat(SchemaDiffer.diff(expected, actual, new DiffRules(settled, ColumnOrder.COMPARED)))
                .containsExactly(difference("one", "name", "one", "two"));
    }

    @Test
    void aConstraintIsItsNamesakeThatMeansTheSameBeforeAnotherThatIsSpelledTheSame() {
        Schema expected = schema(List.of(A), List.of(check("one", "+ a > 0"), check("two", "a > 0")));
        Schema actual = schema(List.of(A), List.of(check("one", "a > 0"), check("two", "(a > 0)")));
        ExpressionEquality allTheSame = pair -> true;

        assertThat(SchemaDiffer.diff(expected, actual, new DiffRules(allTheSame, ColumnOrder.COMPARED)))
                .isEmpty();
    }

    @Test
    void blanksAreNoDifferenceToAProvisionalAnswer() {
        DiffRules provisional = new DiffRules(ExpressionEquality.PROVISIONAL, ColumnOrder.COMPARED);
        Schema expected = checked("one", "a>0 AND b IN ('x  y', '/*')");

        assertThat(SchemaDiffer.diff(expected, checked("one", "a > 0  AND\n b IN('x  y','/*') -- so"), provisional))
                .isEmpty();
        assertThat(SchemaDiffer.diff(expected, checked("one", "a > 0 AND b IN ('x y', '/*')"), provisional))
                .hasSize(1);
    }

    @Test
    void columnOrderIsAnAspectOfTheTableWhereItCounts() {
        Schema expected = schema(List.of(A, B), List.of());
        Schema actual = schema(List.of(B, A), List.of());

        assertThat(SchemaDiffer.diff(expected, actual))
                .containsExactly(new Difference(
                        ObjectPath.table(T), Optional.of("column order"), Optional.of("a, b"), Optional.of("b, a")));
        assertThat(SchemaDiffer.diff(
                        expected, actual, new DiffRules(ExpressionEquality.BY_TEXT, ColumnOrder.NOT_COMPARED)))
                .isEmpty();
    }

    @Test
    void aMissingColumnIsOneDifferenceAndNoChangeOfOrder() {
        assertThat(SchemaDiffer.diff(schema(List.of(A, B), List.of()), schema(List.of(B), List.of())))
                .containsExactly(Difference.missing(ObjectPath.column(T, A.name()), "a integer"));
    }

    @Test
    void aMissingTableIsReportedWithoutItsParts() {
        assertThat(SchemaDiffer.diff(checked("one", "a > 0"), Schema.EMPTY))
                .extracting(Difference::path)
                .containsExactly(ObjectPath.table(T));
    }

    @Test
    void aColumnThatTakesItsValueElsewhereDiffersInThatAlone() {
        Column serial = A.withValue(
                new ValueSource.Serial(QualifiedName.inPublic("t_a_seq"), SequenceOptions.defaults(Integral.INTEGER)));

        assertThat(SchemaDiffer.diff(schema(List.of(serial), List.of()), schema(List.of(A), List.of())))
                .containsExactly(new Difference(
                        new ObjectPath(ObjectKind.COLUMN, List.of("public", "t", "a")),
                        Optional.of("default"),
                        Optional.of("serial"),
                        Optional.empty()));
    }

    private static Difference difference(String constraint, String aspect, String expected, String actual) {
        return new Difference(
                ObjectPath.constraint(T, new Identifier(constraint)),
                Optional.of(aspect),
                Optional.of(expected),
                Optional.of(actual));
    }

    private static Schema checked(String name, String expression) {
        return schema(List.of(A, B), List.of(check(name, expression)));
    }

    private static Constraint check(String name, String expression) {
        return new Constraint.Check(
                new Identifier(name),
                new SqlExpression(expression),
                Inheritance.INHERIT,
                Validation.VALID,
                Optional.empty());
    }

    private static Schema schema(List<Column> columns, List<Constraint> constraints) {
        Table table = new Table(
                T,
                Table.Persistence.PERMANENT,
                columns,
                constraints,
                List.of(),
                List.of(),
                new Ancestry.None(),
                Optional.empty(),
                Optional.empty());
        return new Schema(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(table), List.of());
    }
}
