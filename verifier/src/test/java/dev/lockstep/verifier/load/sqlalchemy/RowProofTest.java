package dev.lockstep.verifier.load.sqlalchemy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows find what a comparison of catalogs cannot. */
@Tag("server")
class RowProofTest {
    private static final String SCHEMAS = """
            from pydantic import BaseModel, ConfigDict


            class StockRead(BaseModel):
                model_config = ConfigDict(from_attributes=True)

                id: int
                symbol: str


            class StockUpdate(BaseModel):
                id: int | None = None
                symbol: str | None = None


            class StockCreate(BaseModel):
                id: int | None = None
                symbol: CREATED
            """;

    private static ThrowawayServer server;
    private static PythonEnvironment python;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = ThrowawayServer.start(ServerSettings.ofThisProcess());
        python = PythonEnvironment.own(PythonStack.PYDANTIC);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRowGoesInAndComesOutOfSoundModels() throws IOException {
        ModelPackage models = models("sa.String(10)");
        Loaded sound = new Loaded(List.of(), List.of(), OptionalInt.of(1));

        assertThat(load(models)).isEqualTo(sound);
        assertThat(load(models, SCHEMAS.replace("CREATED", "str"))).isEqualTo(sound);
    }

    @Test
    void aTypeThatReadsOtherThanWhatWasWrittenIsFound() throws IOException {
        assertThat(load(models("Shouting(10)")).findings())
                .containsExactly(new Finding("model Stock", "cannot read symbol as it was written: 'a' became 'A'"));
    }

    @Test
    void aListThatComesBackWithoutItsElementsIsFound() throws IOException {
        assertThat(load(models("Losing(sa.Text)", "list[str]")).findings())
                .containsExactly(new Finding("model Stock", "cannot read symbol as it was written: ['a'] became []"));
    }

    @Test
    void aTextThatTheServerRespellsIsTheSameValue() throws IOException {
        assertThat(load(models("pg.TSVECTOR()")).findings()).isEmpty();
    }

    @Test
    void aTableWithoutAModelIsListed() throws IOException {
        String spare = "sa.String(10))\n\n\nsa.event.listen(Base.metadata, \"after_create\","
                + " sa.DDL(\"CREATE TABLE spare (id integer)\")";
        Loaded loaded = load(models(spare));

        assertThat(loaded.notTried()).containsExactly(new Finding("table public.spare", "no model has it"));
        assertThat(loaded.rows()).hasValue(1);
    }

    @Test
    void aCreateThatIsStricterThanTheDatabaseIsFound() throws IOException {
        assertThat(load(models("sa.String(10)"), SCHEMAS.replace("CREATED", "int"))
                        .findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("StockCreate refuses what the database takes: symbol (Input should be a valid integer");
    }

    @Test
    void aReadThatChangesAValueIsFound() throws IOException {
        String shouting =
                SCHEMAS.replace("CREATED", "str").replace("attributes=True", "attributes=True, str_to_upper=True");

        assertThat(load(models("sa.String(10)"), shouting).findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .endsWith("StockRead does not keep symbol: 'a' became 'A'");
    }

    @Test
    void aTableWithoutAPossibleRowIsListed() throws IOException {
        Loaded loaded = load(models("sa.String(10), sa.CheckConstraint(\"symbol <> symbol\", name=\"never\")"));

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.notTried()).extracting(Finding::subject).containsExactly("model Stock");
        assertThat(loaded.rows()).hasValue(0);
    }

    private Loaded load(ModelPackage models) {
        return new SqlAlchemyLoader(python, models).load(server.createDatabase("rows"));
    }

    private Loaded load(ModelPackage models, String schemas) throws IOException {
        Path file = Files.writeString(folder.resolve("schemas.py"), schemas);
        return new PydanticLoader(python, models, file, "app.models").load(server.createDatabase("rows"));
    }

    private ModelPackage models(String symbol) throws IOException {
        return models(symbol, "str");
    }

    private ModelPackage models(String symbol, String python) throws IOException {
        Path home = Files.createDirectories(folder.resolve("models"));
        Files.writeString(
                home.resolve("__init__.py"), """
                import sqlalchemy as sa
                from sqlalchemy.dialects import postgresql as pg
                from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


                class Shouting(sa.types.TypeDecorator):
                    impl = sa.String
                    cache_ok = True

                    def process_result_value(self, value, dialect):
                        return value.upper()


                class Losing(sa.types.TypeDecorator):
                    impl = sa.ARRAY
                    cache_ok = True

                    def process_result_value(self, value, dialect):
                        return []


                class Base(DeclarativeBase):
                    pass


                class Stock(Base):
                    __tablename__ = "stocks"

                    id: Mapped[int] = mapped_column(sa.Integer, primary_key=True)
                    symbol: Mapped[PYTHON] = mapped_column(SYMBOL)
                """.replace("SYMBOL", symbol).replace("PYTHON", python));
        return new ModelPackage(folder, "models", Optional.empty());
    }
}
