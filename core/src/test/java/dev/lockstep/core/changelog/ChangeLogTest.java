package dev.lockstep.core.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.random.FullSchema;
import dev.lockstep.core.random.RecordMutations;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChangeLogTest {
    private static final QualifiedName STOCKS = QualifiedName.inPublic("stocks");
    private static final Column SYMBOL = Column.of(new Identifier("symbol"), varchar(4));

    @Test
    void anAddedColumnIsMinorUnlessInsertsMustGiveItsValue() {
        Column cap = Column.of(new Identifier("market_cap"), SqlType.Integral.BIGINT);

        assertThat(between(table(SYMBOL), table(SYMBOL, cap)))
                .containsExactly("MINOR Added column market_cap to stocks");
        assertThat(between(table(SYMBOL), table(SYMBOL, cap.withNullability(Nullability.NOT_NULL))))
                .containsExactly("MAJOR Added column market_cap to stocks");
        assertThat(between(table(SYMBOL, cap), table(SYMBOL)))
                .containsExactly("MAJOR Dropped column market_cap from stocks");
    }

    @Test
    void aWiderTypeIsMinorAndAnyOtherMajor() {
        assertThat(between(table(SYMBOL), table(SYMBOL.withType(varchar(10)))))
                .containsExactly(
                        "MINOR Changed type of stocks.symbol from character varying(4) to" + " character varying(10)");
        assertThat(between(table(SYMBOL), table(SYMBOL.withType(varchar(3)))).get(0))
                .startsWith("MAJOR");
        assertThat(between(table(SYMBOL), table(SYMBOL.withType(new SqlType.Text())))
                        .get(0))
                .startsWith("MINOR");
        assertThat(WiderTypes.isWider("numeric(10,2)", "numeric(12,4)")).isTrue();
        assertThat(WiderTypes.isWider("numeric(10,2)", "numeric(10,4)")).isFalse();
        assertThat(WiderTypes.isWider("numeric(10,2)", "numeric")).isTrue();
        assertThat(WiderTypes.isWider("bigint", "integer")).isFalse();
        assertThat(WiderTypes.isWider("bigint", "text")).isFalse();
    }

    @Test
    void nullabilityAndDefaultsAreSaidInWords() {
        Column required = SYMBOL.withNullability(Nullability.NOT_NULL);
        Column withDefault = SYMBOL.withValue(new ValueSource.Default(new SqlExpression("'X'")));

        assertThat(between(table(SYMBOL), table(required))).containsExactly("MAJOR Made stocks.symbol not null");
        assertThat(between(table(required), table(SYMBOL))).containsExactly("MINOR Made stocks.symbol nullable");
        assertThat(between(table(SYMBOL), table(withDefault)))
                .containsExactly("MINOR Set default of stocks.symbol to 'X'");
        assertThat(between(table(withDefault), table(SYMBOL)))
                .containsExactly("MINOR Removed default 'X' of stocks.symbol");
    }

    @Test
    void enumValuesAreToldOneByOne() {
        assertThat(between(labels("pending", "failed"), labels("pending", "closed", "failed")))
                .containsExactly("MINOR Added value 'closed' to enum job_status");
        assertThat(between(labels("a", "b", "c"), labels("b", "a")))
                .containsExactly(
                        "MAJOR Removed value 'c' from enum job_status",
                        "MAJOR Changed the order of the values of enum job_status");
    }

    @Test
    void aUniqueRuleIsBreakingOnlyForColumnsThatWereThere() {
        Column isin = Column.of(new Identifier("isin"), new SqlType.Text());
        Constraint onSymbol = unique("stocks_symbol_key", SYMBOL);
        Constraint onIsin = unique("stocks_isin_key", isin);

        assertThat(between(table(SYMBOL), table(List.of(SYMBOL), List.of(onSymbol), List.of())))
                .containsExactly("MAJOR Added unique constraint stocks_symbol_key to stocks");
        assertThat(between(table(SYMBOL), table(List.of(SYMBOL, isin), List.of(onIsin), List.of())))
                .containsExactly(
                        "MINOR Added column isin to stocks", "MINOR Added unique constraint stocks_isin_key to stocks");
    }

    @Test
    void anIndexIsNoChangeToStatements() {
        Index index = new Index(
                new Identifier("idx_stocks_symbol"),
                Index.Uniqueness.PLAIN,
                "btree",
                List.of(IndexElement.ofColumn(SYMBOL.name())),
                List.of(),
                NullsDistinct.DISTINCT,
                Optional.empty(),
                List.of(),
                Optional.empty());
        Schema indexed = table(List.of(SYMBOL), List.of(), List.of(index));

        assertThat(between(table(SYMBOL), indexed)).containsExactly("PATCH Added index idx_stocks_symbol on stocks");
        assertThat(between(indexed, table(SYMBOL))).containsExactly("PATCH Dropped index idx_stocks_symbol on stocks");
    }

    @Test
    void everyChangeOfTheModelIsToldOnOneLine() {
        Schema full = FullSchema.schema();
        RecordMutations.of(full).forEach(mutation -> {
            List<String> words = ChangeLog.provisional(full, mutation.value()).notes();
            assertThat(words)
                    .as(mutation.component())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).matches("[A-Z][^\n]+"));
        });
    }

    private static List<String> between(Schema before, Schema after) {
        return ChangeLog.provisional(before, after).changes().stream()
                .map(change -> change.bump() + " " + change.words())
                .toList();
    }

    private static SqlType varchar(int length) {
        return new SqlType.Varchar(OptionalInt.of(length));
    }

    private static Constraint unique(String name, Column column) {
        return new Constraint.Unique(
                new Identifier(name),
                List.of(column.name()),
                Constraint.Period.ABSENT,
                NullsDistinct.DISTINCT,
                List.of(),
                Deferral.NOT_DEFERRABLE,
                List.of(),
                Optional.empty());
    }

    private static Schema labels(String... labels) {
        EnumType type = new EnumType(QualifiedName.inPublic("job_status"), List.of(labels), Optional.empty());
        return new Schema(
                List.of(), List.of(), List.of(type), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Schema table(Column... columns) {
        return table(List.of(columns), List.of(), List.of());
    }

    private static Schema table(List<Column> columns, List<Constraint> constraints, List<Index> indexes) {
        Table table = new Table(
                STOCKS,
                Table.Persistence.PERMANENT,
                columns,
                constraints,
                indexes,
                List.of(),
                new Ancestry.None(),
                Optional.empty(),
                Optional.empty());
        return new Schema(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(table), List.of());
    }
}
