package dev.lockstep.verifier.load.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class HibernateLoaderTest {
    private static ThrowawayServer server;

    private Shop shop;
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
    void copyShop(@TempDir Path output) {
        shop = Shop.copiedTo(output);
        database = server.createDatabase("shop");
    }

    @Test
    void aRightModelGivesNoFinding() throws SQLException {
        Loaded loaded = shop.load(database);
        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.notTried()).isEmpty();
        assertThat(loaded.rows()).hasValue(4);
        assertThat(answer("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class"
                        + " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')"))
                .isEqualTo("customer customer_product order_line product product_count");
        assertThat(answer("SELECT count(*) FROM customer")).isEqualTo("0");
    }

    @Test
    void aCompilationErrorIsNamedWithFileAndLine() {
        shop.change("Product.java", "private String name;", "private Sting name;");
        assertThat(load()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("src/main/java/shop/Product.java:16");
            assertThat(finding.message()).contains("cannot find symbol").contains("Sting");
        });
    }

    @Test
    void aCompilerWarningIsAFinding() {
        shop.change("Product.java", "protected Product() {}", "protected Product() { this.code = (String) code; }");
        assertThat(load()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("src/main/java/shop/Product.java:18");
            assertThat(finding.message()).contains("redundant cast");
        });
    }

    @Test
    void aStatementThatTheServerRefusesIsAFinding() {
        shop.changeResource("after.sql", "FROM product GROUP", "FROM produce GROUP");
        assertThat(load())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("Hibernate cannot build the schema: ")
                        .contains("relation \"produce\" does not exist"));
    }

    @Test
    void aMappingThatHibernateRefusesIsAFinding() {
        shop.change("Product.java", "    @Id\n", "");
        assertThat(load())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("shop.Product").contains("identifier"));
    }

    @Test
    void aColumnThatFailsValidationIsAFinding() {
        shop.changeResource("after.sql", "CREATE VIEW", "ALTER TABLE customer ALTER token TYPE text; CREATE VIEW");
        assertThat(load())
                .anySatisfy(finding -> assertThat(finding.message())
                        .startsWith("Hibernate's validation fails")
                        .contains("[token]"));
    }

    @Test
    void aStatementOfAnUpdateIsAFindingAndIsNotExecuted() throws SQLException {
        shop.changeResource("after.sql", "CREATE VIEW", "ALTER TABLE customer DROP COLUMN token; CREATE VIEW");
        assertThat(load())
                .anySatisfy(finding ->
                        assertThat(finding.message()).contains("would execute").contains("add column token"));
        assertThat(answer("SELECT count(*) FROM pg_attribute WHERE attrelid = 'customer'::regclass"
                        + " AND attname = 'token'"))
                .isEqualTo("0");
    }

    @Test
    void anEntityThatCannotWriteItsRowIsAFindingAndOneThatMayNotIsNot() {
        shop.change(
                "Customer.java", "@ColumnTransformer(write = \"?::inet\")", "@ColumnTransformer(write = \"?::text\")");
        shop.changeResource(
                "after.sql", "CREATE VIEW", "ALTER TABLE order_line ADD CHECK (line = 77 AND line <> 77); CREATE VIEW");
        Loaded loaded = shop.load(database);
        assertThat(loaded.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("shop.Customer");
            assertThat(finding.message()).startsWith("cannot write a row: ").contains("type inet");
        });
        assertThat(loaded.notTried())
                .extracting(Finding::subject)
                .containsExactly("shop.OrderLine", "shop.Customer.products");
    }

    @Test
    void aRowThatComesBackDifferentIsAFinding() {
        shop.change(
                "Product.java",
                "columnDefinition = \"text\")",
                "columnDefinition = \"text\")\n    @org.hibernate.annotations.ColumnTransformer(read = \"upper(name)\")");
        assertThat(load()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("shop.Product");
            assertThat(finding.message()).contains("attribute name was sample and is SAMPLE");
        });
    }

    private List<Finding> load() {
        return shop.load(database).findings();
    }

    private String answer(String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
