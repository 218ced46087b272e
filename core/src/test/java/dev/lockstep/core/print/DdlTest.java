package dev.lockstep.core.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Constraint.ForeignKey.Match;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SequenceOptions.Cycle;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.ValueSource.Identity.Generation;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.type.SqlType.Integral;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DdlTest {
    private static final QualifiedName STOCKS = QualifiedName.inPublic("stocks");
    private static final Identifier ID = new Identifier("id");

    @Test
    void aTableIsLaidOutOnOneLineForEachMember() {
        Column id = integer(
                "id",
                new ValueSource.Serial(
                        QualifiedName.inPublic("stocks_id_seq"), SequenceOptions.defaults(Integral.INTEGER)));
        Column symbol = Column.of(new Identifier("symbol"), new SqlType.Varchar(OptionalInt.of(10)))
                .withNullability(Nullability.NOT_NULL)
                .withValue(new ValueSource.Default(new SqlExpression("'it''s'")));
        Constraint key = new Constraint.PrimaryKey(
                new Identifier("stocks_pkey"),
                List.of(ID),
                Constraint.Period.ABSENT,
                List.of(),
                Deferral.NOT_DEFERRABLE,
                List.of(),
                Optional.empty());
        Table table = table(List.of(id, symbol), List.of(foreignKey(), key));

        assertThat(Ddl.createTable(table)).isEqualTo("""
                CREATE TABLE stocks (
                    id serial,
                    symbol character varying(10) DEFAULT 'it''s' NOT NULL,
                    CONSTRAINT stocks_pkey PRIMARY KEY (id)
                ) WITH (fillfactor=70)""");
        assertThat(Ddl.laterConstraints(table)).containsExactly(foreignKey());
    }

    @Test
    void aForeignKeyNamesWhatIsNotTheDefault() {
        assertThat(Ddl.addConstraint(STOCKS, foreignKey()))
                .isEqualTo(
                        "ALTER TABLE stocks ADD CONSTRAINT \"Fk\" FOREIGN KEY (a, id) REFERENCES app.users (x, y) MATCH FULL"
                                + " ON UPDATE CASCADE ON DELETE SET NULL (a) DEFERRABLE INITIALLY DEFERRED NOT VALID");
    }

    @Test
    void aSerialColumnWithOptionsOfItsOwnIsSpelledOut() {
        SequenceOptions cycling = new SequenceOptions(Integral.INTEGER, 5, 2, 1, 99, 1, Cycle.CYCLE);
        Table table = table(
                List.of(integer("id", new ValueSource.Serial(QualifiedName.of("app", "Ids"), cycling))), List.of());

        assertThat(Ddl.serialSequences(table))
                .containsExactly(
                        "CREATE SEQUENCE app.\"Ids\" AS integer START WITH 5 INCREMENT BY 2 MAXVALUE 99 CYCLE");
        assertThat(Ddl.columnDefinition(STOCKS, table.columns().get(0)))
                .isEqualTo("id integer DEFAULT nextval('app.\"Ids\"'::regclass) NOT NULL");
        assertThat(Ddl.serialOwners(table)).containsExactly("ALTER SEQUENCE app.\"Ids\" OWNED BY stocks.id");
    }

    @Test
    void aDescendingIdentityHasItsOwnDefaults() {
        SequenceOptions down = new SequenceOptions(Integral.SMALLINT, -1, -1, Short.MIN_VALUE, -1, 1, Cycle.NO_CYCLE);
        Column column = Column.of(ID, Integral.SMALLINT)
                .withNullability(Nullability.NOT_NULL)
                .withValue(new ValueSource.Identity(Generation.ALWAYS, QualifiedName.inPublic("stocks_id_seq"), down));

        assertThat(Ddl.columnDefinition(STOCKS, column))
                .isEqualTo("id smallint GENERATED ALWAYS AS IDENTITY (INCREMENT BY -1)");
    }

    @Test
    void anExpressionGetsBracketsWhereItsClauseNeedsThem() {
        assertThat(definitionWithDefault("now() AT TIME ZONE 'utc'"))
                .endsWith("DEFAULT (now() AT TIME ZONE 'utc') NOT NULL");
        assertThat(definitionWithDefault("(now() AT TIME ZONE 'utc')"))
                .endsWith("DEFAULT (now() AT TIME ZONE 'utc') NOT NULL");
        assertThat(definitionWithDefault("'a and b'::text")).endsWith("DEFAULT 'a and b'::text NOT NULL");
        assertThat(definitionWithDefault("E'\\' or '")).endsWith("DEFAULT E'\\' or ' NOT NULL");
    }

    @Test
    void anIndexSaysOnlyWhatIsNotTheDefault() {
        IndexElement lower = element("lower(name)", IndexElement.Order.ASC, IndexElement.Nulls.LAST);
        IndexElement sum = element("(a + b)", IndexElement.Order.DESC, IndexElement.Nulls.LAST);
        Index index = new Index(
                new Identifier("i"),
                Index.Uniqueness.UNIQUE,
                "btree",
                List.of(lower, sum, IndexElement.ofColumn(ID)),
                List.of(new Identifier("x")),
                NullsDistinct.NOT_DISTINCT,
                Optional.of(new SqlExpression("a > 0")),
                List.of(new StorageParameter("fillfactor", "80")),
                Optional.empty());

        assertThat(Ddl.createIndex(STOCKS, index))
                .isEqualTo("CREATE UNIQUE INDEX i ON stocks (lower(name), ((a + b)) DESC NULLS LAST, id) INCLUDE (x)"
                        + " NULLS NOT DISTINCT WITH (fillfactor=80) WHERE a > 0");
    }

    @Test
    void aCheckThatIsNotValidComesLater() {
        Constraint check = new Constraint.Check(
                new Identifier("c"),
                new SqlExpression("id > 0"),
                Inheritance.NO_INHERIT,
                Validation.NOT_VALID,
                Optional.empty());
        Table table = table(List.of(), List.of(check));

        assertThat(Ddl.createTable(table)).doesNotContain("CHECK");
        assertThat(Ddl.addConstraint(STOCKS, Ddl.laterConstraints(table).get(0)))
                .isEqualTo("ALTER TABLE stocks ADD CONSTRAINT c CHECK (id > 0) NO INHERIT NOT VALID");
    }

    @Test
    void aTypeOfPublicKeepsItsNamespaceWhereABuiltInTypeHasItsName() {
        assertThat(SqlName.of(new SqlType.Named(QualifiedName.inPublic("box"), List.of())))
                .isEqualTo("public.box");
        assertThat(SqlName.of(new SqlType.ArrayOf(new SqlType.Named(QualifiedName.inPublic("mood"), List.of()), 2)))
                .isEqualTo("mood[][]");
    }

    @Test
    void labelsAndCommentsAreQuoted() {
        assertThat(Ddl.createEnum(
                        new EnumType(QualifiedName.inPublic("mood"), List.of("it's", "\\"), Optional.empty())))
                .isEqualTo("CREATE TYPE mood AS ENUM (\n    'it''s',\n    '\\'\n)");
        assertThat(Ddl.comment(ObjectPath.index(QualifiedName.of("app", "t"), new Identifier("i")), "a 'b'"))
                .isEqualTo("COMMENT ON INDEX app.i IS 'a ''b'''");
    }

    private static String definitionWithDefault(String expression) {
        return Ddl.columnDefinition(STOCKS, integer("id", new ValueSource.Default(new SqlExpression(expression))));
    }

    private static Column integer(String name, ValueSource value) {
        return Column.of(new Identifier(name), Integral.INTEGER)
                .withNullability(Nullability.NOT_NULL)
                .withValue(value);
    }

    private static IndexElement element(String text, IndexElement.Order order, IndexElement.Nulls nulls) {
        return new IndexElement(
                new IndexElement.OfExpression(new SqlExpression(text)),
                Optional.empty(),
                Optional.empty(),
                order,
                nulls);
    }

    private static Constraint foreignKey() {
        return new Constraint.ForeignKey(
                new Identifier("Fk"),
                List.of(new Identifier("a"), ID),
                QualifiedName.of("app", "users"),
                List.of(new Identifier("x"), new Identifier("y")),
                Constraint.Period.ABSENT,
                Match.FULL,
                new Action(Action.Rule.SET_NULL, List.of(new Identifier("a"))),
                new Action(Action.Rule.CASCADE, List.of()),
                Deferral.DEFERRABLE_DEFERRED,
                Validation.NOT_VALID,
                Optional.empty());
    }

    private static Table table(List<Column> columns, List<Constraint> constraints) {
        return new Table(
                STOCKS,
                Table.Persistence.PERMANENT,
                columns,
                constraints,
                List.of(),
                List.of(new StorageParameter("fillfactor", "70")),
                new Ancestry.None(),
                Optional.empty(),
                Optional.empty());
    }
}
