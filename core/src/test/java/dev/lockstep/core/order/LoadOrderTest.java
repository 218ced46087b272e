package dev.lockstep.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LoadOrderTest {
    @Test
    void aFunctionOfADefaultComesBeforeTablesAndBringsWhatItCalls() {
        Verbatim view = verbatim(ObjectKind.VIEW, "v", "CREATE VIEW v AS SELECT inner_one(1)");
        Verbatim outer = function("outer_one(integer)", "AS $$SELECT inner_one($1)$$");
        Verbatim inner = function("inner_one(integer)", "AS $$SELECT 1$$");
        Verbatim other = function("other()", "AS $$SELECT 1$$");
        LoadOrder order = LoadOrder.of(schema(List.of(), tableWithDefault("OUTER_ONE(1)"), view, outer, inner, other));

        assertThat(order.verbatimBeforeTables()).containsExactlyInAnyOrder(outer, inner);
        assertThat(order.afterTables()).containsExactly(view, other);
    }

    @Test
    void aFunctionThatTakesATableStaysBehindItUnlessAnExpressionNamesIt() {
        Verbatim named = function("named()", "AS $$SELECT helper(NULL::t)$$");
        Verbatim takesTable = function("helper(t)", "AS $$SELECT 1$$");
        LoadOrder order = LoadOrder.of(schema(List.of(), tableWithDefault("named()"), named, takesTable));

        assertThat(order.verbatimBeforeTables()).containsExactly(named);
    }

    @Test
    void domainsAndTypesStandBehindWhatTheyNeed() {
        Domain checked = domain("a_checked", new SqlType.Text(), "is_good(VALUE)");
        Domain based = domain("b_based", new SqlType.Named(QualifiedName.inPublic("z_pair"), List.of()), "true");
        Verbatim function = function("is_good(text)", "AS $$SELECT VALUE::b_based$$");
        Verbatim pair = verbatim(ObjectKind.TYPE, "z_pair", "CREATE TYPE z_pair AS (x a_checked)");
        LoadOrder order = LoadOrder.of(schema(List.of(checked, based), tableWithDefault("1"), function, pair));

        assertThat(order.beforeTables())
                .containsExactly(
                        new Prelude.OfVerbatim(function),
                        new Prelude.OfDomain(checked),
                        new Prelude.OfVerbatim(pair),
                        new Prelude.OfDomain(based));
    }

    @Test
    void anOrderKeepsWhatItNeedNotMoveAndReportsCycles() {
        Map<String, List<String>> needs = Map.of("a", List.of("c"), "b", List.of(), "c", List.of("d"), "d", List.of());
        assertThat(StableOrder.sort(List.of("a", "b", "c", "d"), Function.identity(), needs::get))
                .isEqualTo(new StableOrder.Result<>(List.of("d", "c", "a", "b"), List.of()));

        Map<String, List<String>> cycle = Map.of("a", List.of("b"), "b", List.of("a", "b"));
        assertThat(StableOrder.sort(List.of("a", "b"), Function.identity(), cycle::get))
                .isEqualTo(new StableOrder.Result<>(List.of("b", "a"), List.of("b")));
    }

    private static Verbatim function(String name, String body) {
        return verbatim(ObjectKind.FUNCTION, name, "CREATE FUNCTION " + name + " RETURNS integer " + body);
    }

    private static Verbatim verbatim(ObjectKind kind, String name, String sql) {
        return new Verbatim(new ObjectPath(kind, List.of("public", name)), List.of(sql));
    }

    private static Domain domain(String name, SqlType base, String check) {
        return new Domain(
                QualifiedName.inPublic(name),
                base,
                Optional.empty(),
                Nullability.NULLABLE,
                Optional.of(new SqlExpression(check)),
                List.of(),
                Optional.empty());
    }

    private static Table tableWithDefault(String expression) {
        Column column = Column.of(new Identifier("c"), SqlType.Integral.INTEGER)
                .withValue(new ValueSource.Default(new SqlExpression(expression)));
        return new Table(
                QualifiedName.inPublic("t"),
                Table.Persistence.PERMANENT,
                List.of(column),
                List.of(),
                List.of(),
                List.of(),
                new Ancestry.None(),
                Optional.empty(),
                Optional.empty());
    }

    private static Schema schema(List<Domain> domains, Table table, Verbatim... verbatim) {
        return new Schema(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                domains,
                List.of(),
                List.of(table),
                List.of(verbatim));
    }
}
