package dev.lockstep.verifier.load.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows find what is wrong with an entity that builds the right columns. */
@Tag("server")
class HibernateRowProofTest {
    private static final String NAME = "@Column(name = \"name\", nullable = false, columnDefinition = \"text\")";
    private static ThrowawayServer server;

    private Shop shop;

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
    }

    @Test
    void aColumnThatIsNeverWrittenIsFound() {
        shop.change("Customer.java", "@Column(name = \"token\")", "@Column(name = \"token\", insertable = false)");
        Loaded loaded = load();
        assertThat(loaded.findings()).containsExactly(new Finding("shop.Customer", "no attribute writes column token"));
        assertThat(loaded.rows()).hasValue(3);
    }

    @Test
    void aConverterThatReadsOtherThanWhatWasWrittenIsFound() {
        shop.change("Product.java", NAME, NAME + " @jakarta.persistence.Convert(converter = Loud.class)");
        shop.change("Product.java", "protected Product() {}", """
                protected Product() {}

                    public static class Loud implements jakarta.persistence.AttributeConverter<String, String> {
                        @Override
                        public String convertToDatabaseColumn(String word) {
                            return word;
                        }

                        @Override
                        public String convertToEntityAttribute(String word) {
                            return word.toUpperCase(java.util.Locale.ROOT);
                        }
                    }
                """);
        assertThat(load().findings())
                .containsExactly(new Finding(
                        "shop.Product", "reads another row than it wrote: attribute name was sample and is SAMPLE"));
    }

    @Test
    void anAssociationThatLeadsNowhereIsFound() {
        shop.change("OrderLine.java", "    protected OrderLine() {}", """
                    @Column(name = "remark", length = 3)
                    private String remark;

                    @ManyToOne(fetch = FetchType.LAZY)
                    @JoinColumn(
                            name = "remark",
                            insertable = false,
                            updatable = false,
                            foreignKey = @ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT))
                    private Product remarked;

                    protected OrderLine() {}
                """);
        assertThat(load().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("shop.OrderLine");
            assertThat(finding.message()).startsWith("cannot read a row: ").contains("shop.Product");
        });
    }

    @Test
    void aPartOfACompositeKeyThatTheDatabaseAloneGivesIsListed() {
        shop.change(
                "OrderLine.java",
                "@Column(name = \"line\")",
                "@org.hibernate.annotations.Generated"
                        + " @Column(name = \"line\", options = \"GENERATED ALWAYS AS IDENTITY\")");
        Loaded loaded = load();
        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.notTried())
                .containsExactly(new Finding(
                        "shop.OrderLine", "line: Hibernate cannot leave a part of a composite key to the database"));
        assertThat(loaded.rows()).hasValue(3);
    }

    @Test
    void aTableWithoutAnEntityIsListed() {
        shop.changeResource("after.sql", "CREATE VIEW", "CREATE TABLE ledger (entry text); CREATE VIEW");
        Loaded loaded = load();
        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.notTried()).containsExactly(new Finding("table public.ledger", "no entity has it"));
        assertThat(loaded.rows()).hasValue(4);
    }

    @Test
    void aRowMayReferToItself() {
        shop.change("Product.java", "    protected Product() {}", """
                    @jakarta.persistence.ManyToOne(optional = false)
                    @jakarta.persistence.JoinColumn(name = "parent", nullable = false)
                    private Product parent;

                    protected Product() {}
                """);
        Loaded loaded = load();
        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.notTried()).isEmpty();
        assertThat(loaded.rows()).hasValue(4);
    }

    private Loaded load() {
        return shop.load(server.createDatabase("rows"));
    }
}
