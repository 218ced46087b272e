package dev.lockstep.verifier.load.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class HibernateLoaderTest {
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root"));
    private static final Path SHOP = ROOT.resolve("verifier/src/test/resources/jpa/shop");
    private static final Path HIBERNATE =
            Path.of(System.getProperty(HibernateLoader.FOLDER_PROPERTY, ROOT + "/verifier/target/lib/hibernate"));
    private static ThrowawayServer server;

    @TempDir
    private Path output = Path.of("");

    private DatabaseAddress database;

    @BeforeAll
    static void start() {
        server = ThrowawayServer.start(ServerSettings.ofThisProcess());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void copyShop() {
        copy(SHOP, output);
        database = server.createDatabase("shop");
    }

    @Test
    void aRightModelGivesNoFinding() throws SQLException {
        Loaded loaded = new HibernateLoader(output, HIBERNATE).load(database);
        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.notTried()).isEmpty();
        assertThat(loaded.rows()).hasValue(3);
        assertThat(answer("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class"
                        + " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')"))
                .isEqualTo("customer customer_product order_line product product_count");
        assertThat(answer("SELECT count(*) FROM customer")).isEqualTo("0");
    }

    @Test
    void aCompilationErrorIsNamedWithFileAndLine() {
        change("Product.java", "private String name;", "private Sting name;");
        assertThat(load()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("src/main/java/shop/Product.java:16");
            assertThat(finding.message()).contains("cannot find symbol").contains("Sting");
        });
    }

    @Test
    void aCompilerWarningIsAFinding() {
        change("Product.java", "protected Product() {}", "protected Product() { this.code = (String) code; }");
        assertThat(load()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("src/main/java/shop/Product.java:18");
            assertThat(finding.message()).contains("redundant cast");
        });
    }

    @Test
    void aStatementThatTheServerRefusesIsAFinding() {
        changeResource("after.sql", "FROM product GROUP", "FROM produce GROUP");
        assertThat(load())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("Hibernate cannot build the schema: ")
                        .contains("relation \"produce\" does not exist"));
    }

    @Test
    void aMappingThatHibernateRefusesIsAFinding() {
        change("Product.java", "    @Id\n", "");
        assertThat(load())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("shop.Product").contains("identifier"));
    }

    @Test
    void aColumnThatFailsValidationIsAFinding() {
        changeResource("after.sql", "CREATE VIEW", "ALTER TABLE customer ALTER token TYPE text; CREATE VIEW");
        assertThat(load())
                .anySatisfy(finding -> assertThat(finding.message())
                        .startsWith("Hibernate's validation fails")
                        .contains("[token]"));
    }

    @Test
    void aStatementOfAnUpdateIsAFindingAndIsNotExecuted() throws SQLException {
        changeResource("after.sql", "CREATE VIEW", "ALTER TABLE customer DROP COLUMN token; CREATE VIEW");
        assertThat(load())
                .anySatisfy(finding ->
                        assertThat(finding.message()).contains("would execute").contains("add column token"));
        assertThat(answer("SELECT count(*) FROM pg_attribute WHERE attrelid = 'customer'::regclass"
                        + " AND attname = 'token'"))
                .isEqualTo("0");
    }

    @Test
    void anEntityThatCannotWriteItsRowIsAFindingAndOneThatMayNotIsNot() {
        change("Customer.java", "@ColumnTransformer(write = \"?::inet\")", "@ColumnTransformer(write = \"?::text\")");
        changeResource(
                "after.sql", "CREATE VIEW", "ALTER TABLE order_line ADD CHECK (line = 77 AND line <> 77); CREATE VIEW");
        Loaded loaded = new HibernateLoader(output, HIBERNATE).load(database);
        assertThat(loaded.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("shop.Customer");
            assertThat(finding.message()).startsWith("cannot write a row: ").contains("type inet");
        });
        assertThat(loaded.notTried())
                .singleElement()
                .satisfies(entity -> assertThat(entity.subject()).isEqualTo("shop.OrderLine"));
    }

    @Test
    void aRowThatComesBackDifferentIsAFinding() {
        change(
                "Product.java",
                "columnDefinition = \"text\")",
                "columnDefinition = \"text\")\n    @org.hibernate.annotations.ColumnTransformer(read = \"upper(name)\")");
        assertThat(load()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("shop.Product");
            assertThat(finding.message()).contains("attribute name was sample and is SAMPLE");
        });
    }

    private List<Finding> load() {
        return new HibernateLoader(output, HIBERNATE).load(database).findings();
    }

    private void change(String file, String before, String after) {
        replace(output.resolve("src/main/java/shop").resolve(file), before, after);
    }

    private void changeResource(String file, String before, String after) {
        replace(output.resolve("src/main/resources/shop").resolve(file), before, after);
    }

    private static void replace(Path file, String before, String after) {
        try {
            Files.writeString(file, Files.readString(file).replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
