package dev.lockstep.emitters.pydantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.PresentFiles;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.python.ImportLines.Section;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyEmitter;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PydanticEmitterTest {
    @Test
    void aTableBecomesThreeModels() {
        String text = text("""
                CREATE TABLE stocks (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    symbol varchar(10) NOT NULL,
                    listed boolean NOT NULL DEFAULT true,
                    sector text,
                    upper_symbol text GENERATED ALWAYS AS (upper(symbol)) STORED
                );
                COMMENT ON TABLE stocks IS 'What is traded';
                """);

        assertThat(text).endsWith("""
                class StockRead(BaseModel):
                    \"""What is traded\"""

                    model_config = ConfigDict(from_attributes=True)

                    id: int
                    symbol: str
                    listed: bool
                    sector: str | None
                    upper_symbol: str | None


                class StockCreate(BaseModel):
                    \"""What to insert into stocks.\"""

                    symbol: Annotated[Text, Field(max_length=10)]
                    listed: Annotated[bool | None, NotNull] = None
                    sector: Text | None = None


                class StockUpdate(BaseModel):
                    \"""What to change in a row of stocks.\"""

                    symbol: Annotated[Text | None, NotNull, Field(max_length=10)] = None
                    listed: Annotated[bool | None, NotNull] = None
                    sector: Text | None = None
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            smallint → Int2
            integer CHECK (x > 0) → Annotated[Int4, Field(gt=0)]
            integer CHECK (0 < x AND x <= 9) → Annotated[Int4, Field(gt=0, le=9)]
            integer CHECK (x BETWEEN 1 AND 9) → Annotated[Int4, Field(ge=1, le=9)]
            integer CHECK (((x >= 1) AND (x < '9'::integer))) → Annotated[Int4, Field(ge=1, lt=9)]
            integer CHECK (x > 0 AND x <> 5) → Annotated[Int4, Field(gt=0)]
            integer CHECK (x > 0) CHECK (x > 3) → Annotated[Int4, Field(gt=3)]
            integer CHECK (x IN (1, 2)) → Literal[1, 2]
            smallint CHECK (x <= 100000) → Int2
            integer CHECK (x > 0 OR x < -5) → Int4
            integer CHECK (x IS NULL OR x > 0) → Annotated[Int4, Field(gt=0)]
            integer CHECK (((x >= 3) AND (x < 9)) OR (x IS NULL)) → Annotated[Int4, Field(ge=3, lt=9)]
            integer CHECK (x IS NULL OR x > 0 OR x < -5) → Int4
            integer CHECK (x > 0 OR x IS NOT NULL) → Int4
            integer CHECK (CASE WHEN true THEN true ELSE x IS NULL OR x > 0 END) → Int4
            integer CHECK (x > 0) NOT ENFORCED → Int4
            integer CHECK (x > 0.5) → Int4
            integer CHECK (x + 1 > 0) → Int4
            bigint CHECK (NOT (x > 0)) → Int8
            numeric → Numeric
            numeric CHECK (x > 0.5) → Annotated[Numeric, Field(gt=Decimal("0.5")), _or_nan(Decimal)]
            numeric CHECK (x <= 5) → Annotated[Numeric, Field(le=5)]
            numeric(8,2) → Annotated[Decimal, Field(max_digits=8, decimal_places=2), _numeric(2)]
            numeric(2,-3) → Annotated[Decimal, Field(gt=-100000, lt=100000), _numeric(-3)]
            double precision CHECK (x >= 0) → Annotated[float, Field(ge=0), _or_nan(float)]
            real CHECK (x > 0) → float
            text → Text
            varchar(5) CHECK (x IN ('a', 'b')) → Literal["a", "b"]
            varchar(5) CHECK (((x)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))) → Literal["a", "b"]
            text CHECK (x = 'it''s') → Literal["it's"]
            text CHECK (char_length(x) <= 5) → Annotated[Text, Field(max_length=5)]
            text CHECK (length(x) BETWEEN 2 AND 5) → Annotated[Text, Field(min_length=2, max_length=5)]
            text COLLATE "C" CHECK (0 < length(x)) → Annotated[Text, Field(min_length=1)]
            varchar(9) CHECK ((char_length((x)::text) < 5)) → Annotated[Text, Field(max_length=4)]
            varchar(9) CHECK (char_length(x) <= 20) → Annotated[Text, Field(max_length=9)]
            text CHECK (x IN ('a', 'abc') AND length(x) = 3) → Literal["abc"]
            bytea CHECK (octet_length(x) = 32) → Annotated[bytes, Field(min_length=32, max_length=32)]
            bytea CHECK (length(x) > 0) → Annotated[bytes, Field(min_length=1)]
            bytea CHECK (length(x::text) <= 5) → bytes
            text CHECK (octet_length(x) <= 5) → Text
            text CHECK (length(x) > 1.5) → Text
            text CHECK (length(x) IN (3, 5)) → Text
            text CHECK (length(btrim(x)) > 0) → Text
            char(4) CHECK (length(x) > 1) → Annotated[Text, Field(max_length=4)]
            text COLLATE "C" CHECK (x = 'a') → Text
            char(2) CHECK (x IN ('a', 'b')) → Annotated[Text, Field(max_length=2)]
            text[] → list[Text | None]
            varchar(3)[][] → list[list[Annotated[Text, Field(max_length=3)] | None]]
            json → JsonValue
            timestamptz → AwareDatetime
            timestamp → NaiveDatetime
            uuid → UUID
            bytea → bytes
            interval → dt.timedelta
            inet → Inet
            cidr → Network
            macaddr → Text
            oid → Oid
            bit(3) → Annotated[str, Field(pattern="^[01]{3}$")]
            int4range → Annotated[pg.Range[int], AsText]
            datemultirange → list[Annotated[pg.Range[dt.date], AsText]]
            """)
    void aValueThatIsWrittenIsLimitedAsTheDatabaseLimitsIt(String type, String annotation) {
        assertThat(text("CREATE TABLE t (x " + withNotNull(type) + ");"))
                .contains("class TCreate(BaseModel):", "\n    x: " + annotation + "\n");
    }

    private static String withNotNull(String type) {
        int check = type.indexOf(" CHECK");
        return check < 0 ? type + " NOT NULL" : type.substring(0, check) + " NOT NULL" + type.substring(check);
    }

    @Test
    void aDomainLimitsItsColumns() {
        assertThat(text("""
                CREATE DOMAIN share AS numeric(5,2) NOT NULL CHECK (VALUE >= 0);
                CREATE DOMAIN word AS text DEFAULT 'x';
                CREATE TABLE t (s share, w word NOT NULL);
                """)).contains("""
                    s: Annotated[Decimal, Field(ge=0, max_digits=5, decimal_places=2), _numeric(2)]
                    w: Annotated[Text | None, NotNull] = None
                """);
    }

    @Test
    void aCheckOfNotNullAsksForAValueFromTheDayItHolds() {
        Emission emission = emit("""
                CREATE DOMAIN given AS text CHECK (VALUE IS NOT NULL);
                CREATE TABLE t (
                    a int CHECK (a IS NOT NULL),
                    b int CHECK (((b > 0) AND (b IS NOT NULL))),
                    c int CHECK (c IS NULL OR b > 0),
                    d given,
                    e json CHECK (e IS NOT NULL),
                    f int
                );
                ALTER TABLE t ADD CONSTRAINT late CHECK ((f IS NOT NULL)) NOT VALID;
                """);

        assertThat(emission.files().get(0).content())
                .contains("""
                    a: int
                    b: int
                    c: int | None
                    d: str
                    e: JsonValue
                    f: int | None
                """)
                .contains("""
                    a: Int4
                    b: Annotated[Int4, Field(gt=0)]
                    c: Int4 | None = None
                    d: Text
                    e: JsonValue = None
                    f: Int4
                """)
                .contains("    a: Annotated[Int4 | None, NotNull] = None");
        assertThat(emission.sayings())
                .filteredOn(saying -> saying.how() == How.OMITTED)
                .extracting(saying -> saying.path().display())
                .containsExactly("t.t_check", "t.t_e_check");
    }

    @Test
    void aNameThatPydanticHasForItselfIsAnAlias() {
        assertThat(text("CREATE TABLE t (copy int, copy_ int);"))
                .contains("model_config = ConfigDict(validate_by_name=True, serialize_by_alias=True)")
                .contains(
                        "copy__: Annotated[Int4 | None, Field(alias=\"copy\")] = None\n    copy_: Int4 | None = None");
    }

    @Test
    void enumsComeFromTheModels() {
        assertThat(text("CREATE TYPE mood AS ENUM ('a'); CREATE TYPE field AS ENUM ('a');"
                        + " CREATE TABLE t (m mood NOT NULL, f field NOT NULL);"))
                .contains("\n\nfrom app.models import Field as FieldEnum\nfrom app.models import Mood\n\n")
                .contains("    m: Mood\n    f: FieldEnum\n");
    }

    @Test
    void anAssociationTableHasModelsToo() {
        assertThat(
                        text(
                                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY);"
                                        + " CREATE TABLE a_b (a_id int REFERENCES a, b_id int REFERENCES b, PRIMARY KEY (a_id, b_id));"))
                .contains("class ABCreate(BaseModel):");
    }

    @Test
    void aCheckThatNoLimitSaysIsLeftToTheDatabase() {
        Emission emission = emit("CREATE TABLE t (x int CHECK (x > 0), y int CHECK (y > x));");

        assertThat(emission.sayings())
                .extracting(saying -> saying.path().display(), saying -> saying.how())
                .contains(tuple("t.t_x_check", How.NATIVE), tuple("t.t_check", How.OMITTED));
    }

    @Test
    void theNamesAreThoseOfTheSqlAlchemyModels() {
        Schema schema = schema("CREATE TYPE mood AS ENUM ('a'); CREATE TABLE stocks (id int PRIMARY KEY, m mood);");
        SqlAlchemyConfig config = new SqlAlchemyConfig("models", SqlAlchemyConfig.Layout.MODULE, Optional.empty());

        assertThat(emitter().emit(schema, NameBook.EMPTY, new NoFiles()).names())
                .isEqualTo(new SqlAlchemyEmitter(config)
                        .emit(schema, NameBook.EMPTY, new NoFiles())
                        .names());
    }

    private static String text(String sql) {
        return emit(sql).files().get(0).content();
    }

    private static Emission emit(String sql) {
        return emitter().emit(schema(sql), NameBook.EMPTY, new NoFiles());
    }

    private static PydanticEmitter emitter() {
        return new PydanticEmitter(new PydanticConfig("schemas.py", "app.models", Section.LOCAL));
    }

    private static Schema schema(String sql) {
        return CanonicalReader.read(new SourceFile("schema.sql", sql), PostgresVersion.V18)
                .schema();
    }

    private record NoFiles() implements PresentFiles {
        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>(List.of());
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.empty();
        }
    }
}
