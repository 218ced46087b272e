package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Layout;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.load.sqlalchemy.ModelPackage;
import dev.lockstep.verifier.load.sqlalchemy.SqlAlchemyLoader;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class of a view says wrongly is found, and a flush does not write to a view. */
@Tag("server")
class ViewClassesTest {
    private static final SqlAlchemyConfig CONFIG = new SqlAlchemyConfig("models", Layout.MODULE, Optional.empty());
    private static final String TOTAL = "total: Mapped[Decimal | None] = mapped_column(sa.Numeric)";

    private static ThrowawayServer server;

    @TempDir
    Path output;

    @BeforeAll
    static void start() {
        server = ThrowawayServer.start(ServerSettings.ofThisProcess());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTypeThatTheViewDoesNotHaveIsFound() throws IOException {
        assertThat(findings(TOTAL, TOTAL.replace("Numeric", "Numeric(9, 2)")))
                .containsExactly(new Finding(
                        "view per_customer.total", "PerCustomer has the type numeric(9,2), the view has numeric"));
    }

    @Test
    void aColumnThatTheViewCallsOtherwiseIsFound() throws IOException {
        assertThat(findings(TOTAL, TOTAL.replace("total", "whole")))
                .contains(new Finding(
                        "view per_customer",
                        "PerCustomer has the columns customer_id, orders, whole,"
                                + " the view has customer_id, orders, total"));
    }

    @Test
    void aColumnThatIsNullAgainstItsAnnotationIsFound() throws IOException {
        assertThat(findings(
                        "views/columns-of-every-common-kind", "nothing: Mapped[str | None]", "nothing: Mapped[str]"))
                .containsExactly(new Finding("model Literal", "nothing is None, and not None by its annotation"));
    }

    @Test
    void aFlushDoesNotWriteToAView() throws Exception {
        emit("views/rows-told-apart-by-a-table-s-key");
        String program = """
                import sqlalchemy as sa
                from sqlalchemy.orm import Session
                from models import Vip

                with Session(sa.create_engine("sqlite://")) as session:
                    session.add(Vip(id=1, name="a"))
                    session.flush()
                """;
        Process process = new ProcessBuilder(PythonTools.interpreter().toString(), "-c", program)
                .directory(output.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.strip()).endsWith("InvalidRequestError: Vip is read only");
    }

    private void emit(String name) throws IOException {
        SqlAlchemyPackages.write(CaseSchemas.read(name).schema(), CONFIG, output);
    }

    private List<Finding> findings(String right, String wrong) throws IOException {
        return findings("views/rows-told-apart-by-a-table-s-key", right, wrong);
    }

    private List<Finding> findings(String name, String right, String wrong) throws IOException {
        emit(name);
        Path file = output.resolve("models/tables.py");
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
        ModelPackage models = new ModelPackage(output, "models", Optional.empty());
        return new SqlAlchemyLoader(PythonEnvironment.own(PythonStack.SQLALCHEMY), models)
                .load(server.createDatabase("views"))
                .findings();
    }
}
