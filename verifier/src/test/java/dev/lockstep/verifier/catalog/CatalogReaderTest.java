package dev.lockstep.verifier.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.PartitionBound;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class CatalogReaderTest {
    private static ThrowawayServer server;
    private static Schema catalog;

    @BeforeAll
    static void readTheKitchenSink() throws SQLException, IOException {
        server = ThrowawayServer.start(ServerSettings.ofThisProcess());
        catalog = catalogOf(kitchenSink());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anEmptyDatabaseIsAnEmptySchema() throws SQLException {
        assertThat(catalogOf("SELECT 1")).isEqualTo(Schema.EMPTY);
    }

    @Test
    void twoDatabasesMadeBySameStatementsReadTheSame() throws SQLException, IOException {
        assertThat(catalogOf(kitchenSink())).isEqualTo(catalog);
    }

    @Test
    void theSettingsOfTheDatabaseDoNotChangeWhatIsRead() throws SQLException, IOException {
        String settings = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = shop', current_database());"
                + " EXECUTE format('ALTER DATABASE %I SET DateStyle = ''German''', current_database());"
                + " EXECUTE format('ALTER DATABASE %I SET quote_all_identifiers = on', current_database()); END $$;";
        assertThat(catalogOf(settings + kitchenSink())).isEqualTo(catalog);
    }

    @Test
    void columnsHaveTheirTypesInTheSpellingOfTheServer() {
        assertThat(items().columns().stream()
                        .map(column -> column.name() + " " + column.type().sql()))
                .containsExactly(
                        "id bigint",
                        "code shop.code",
                        "colour shop.colour",
                        "colours shop.colour[]",
                        "price shop.price",
                        "weight numeric(7,-2)",
                        "factor numeric",
                        "label character varying(20)",
                        "letter character(1)",
                        "flags bit(8)",
                        "mask bit varying(16)",
                        "any_bits bit varying",
                        "grid integer[][]",
                        "taken timestamp(3) with time zone",
                        "span interval day to second(2)",
                        "wait interval",
                        "months interval year to month",
                        "at_time time(0) with time zone",
                        "doc jsonb",
                        "tag \"char\"",
                        "address inet",
                        "size shop.size",
                        "total numeric",
                        "ticket smallint");
    }

    @Test
    void valueSourcesAreToldApart() {
        assertThat(column(items(), "id").value()).isInstanceOfSatisfying(ValueSource.Identity.class, identity -> {
            assertThat(identity.generation()).isEqualTo(ValueSource.Identity.Generation.ALWAYS);
            assertThat(identity.options().start()).isEqualTo(100);
        });
        assertThat(column(sales(), "id").value())
                .isInstanceOfSatisfying(
                        ValueSource.Serial.class,
                        serial -> assertThat(serial.sequence()).isEqualTo(QualifiedName.inPublic("sales_id_seq")));
        assertThat(column(items(), "total").value()).isInstanceOf(ValueSource.Generated.class);
        assertThat(column(items(), "weight").value()).isInstanceOf(ValueSource.Absent.class);
        assertThat(column(items(), "ticket").value())
                .isInstanceOfSatisfying(
                        ValueSource.Default.class,
                        value -> assertThat(value.expression().text()).isEqualTo("nextval('shop.ticket'::regclass)"));
        assertThat(catalog.sequences())
                .extracting(sequence -> sequence.name().toString())
                .containsExactly("shop.ticket");
        assertThat(catalog.sequences().get(0).options().max()).isEqualTo(500);
    }

    @Test
    void columnsCarryCollationTuningAndComment() {
        assertThat(column(items(), "label").collation()).contains(QualifiedName.of("pg_catalog", "C"));
        assertThat(column(items(), "code").collation()).isEmpty();
        assertThat(column(items(), "doc").tuning().storage()).contains("external");
        assertThat(column(items(), "doc").tuning().compression()).contains("pglz");
        assertThat(column(items(), "label").tuning().statistics()).hasValue(50);
        assertThat(column(items(), "code").comment()).contains("As printed on the box");
        assertThat(items().parameters())
                .containsExactly(
                        new StorageParameter("fillfactor", "70"),
                        new StorageParameter("toast.autovacuum_enabled", "false"));
    }

    @Test
    void constraintsAreReadFromTheirStructure() {
        Constraint.Unique unique =
                items().constraints(Constraint.Unique.class).findFirst().orElseThrow();
        assertThat(unique.nulls()).isEqualTo(Constraint.NullsDistinct.NOT_DISTINCT);
        assertThat(unique.include()).containsExactly(new Identifier("label"));
        assertThat(unique.deferral()).isEqualTo(Deferral.DEFERRABLE_DEFERRED);
        Constraint.ForeignKey key = sales().foreignKeys().get(0);
        assertThat(key.referenced()).isEqualTo(QualifiedName.of("shop", "items"));
        assertThat(key.onDelete().columns()).containsExactly(new Identifier("item"));
        assertThat(key.onUpdate().rule()).isEqualTo(Constraint.ForeignKey.Action.Rule.CASCADE);
        assertThat(key.deferral()).isEqualTo(Deferral.DEFERRABLE_IMMEDIATE);
        Constraint.Exclusion exclusion =
                sales().constraints(Constraint.Exclusion.class).findFirst().orElseThrow();
        assertThat(exclusion.elements())
                .extracting(Constraint.Exclusion.Element::operator)
                .containsExactly("&&");
        assertThat(exclusion.predicate()).isPresent();
        assertThat(sales().constraints(Constraint.Check.class).map(Constraint.Check::validation))
                .containsExactly(Constraint.Validation.NOT_VALID);
    }

    @Test
    void indexesAreReadInFull() {
        Index index = sales().indexes().get(1);
        assertThat(index.name().text()).isEqualTo("sales_item_index");
        assertThat(index.elements()).hasSize(3);
        assertThat(index.elements().get(0).order()).isEqualTo(dev.lockstep.core.model.IndexElement.Order.DESC);
        assertThat(index.elements().get(0).hasDefaultNulls()).isTrue();
        assertThat(index.elements().get(1).collation()).contains(QualifiedName.of("pg_catalog", "C"));
        assertThat(index.elements().get(1).hasDefaultNulls()).isFalse();
        assertThat(index.elements()
                        .get(2)
                        .operatorClass()
                        .map(dev.lockstep.core.model.IndexElement.OperatorClass::name))
                .contains("text_pattern_ops");
        assertThat(index.include()).containsExactly(new Identifier("room"));
        assertThat(index.predicate()).isPresent();
        assertThat(sales().indexes()).extracting(Index::name).doesNotContain(new Identifier("sales_pkey"));
    }

    @Test
    void typesAndDomainsAreRead() {
        assertThat(catalog.enums().get(0).labels()).containsExactly("red", "light green", "it's");
        Domain price = catalog.domain(QualifiedName.of("shop", "price")).orElseThrow();
        assertThat(price.nullability()).isEqualTo(Column.Nullability.NOT_NULL);
        assertThat(price.defaultValue()).isPresent();
        assertThat(price.checks()).hasSize(1);
        assertThat(catalog.domain(QualifiedName.of("shop", "code"))
                        .orElseThrow()
                        .collation())
                .isPresent();
    }

    @Test
    void everyOtherKindIsKeptAsItsDefinition() {
        assertThat(catalog.verbatim().stream().map(Verbatim::path).map(ObjectPath::toString))
                .containsExactlyInAnyOrder(
                        "function add(integer, integer)",
                        "view cheap",
                        "column cheap.note",
                        "procedure clear()",
                        "other text search configuration public.plain",
                        "statistics sales_both",
                        "trigger sales.sales_touch",
                        "rule scratch.no_delete",
                        "materialized view totals",
                        "index totals.totals_item",
                        "aggregate total(integer)",
                        "function touch()",
                        "table setting shop.items.options of factor",
                        "table setting shop.items.replica identity",
                        "table setting shop.items.row level security",
                        "policy shop.items.visible",
                        "collation shop.numeric_order");
        assertThat(catalog.verbatim())
                .filteredOn(object -> object.path().kind() == ObjectKind.VIEW)
                .extracting(object -> object.statements().get(1))
                .containsExactly("COMMENT IS 'Small rooms'");
    }

    @Test
    void compositeAndRangeTypesAreRead() {
        assertThat(catalog.composites()).extracting(type -> type.name().sql()).containsExactly("shop.size");
        assertThat(catalog.ranges()).extracting(type -> type.name().sql()).containsExactly("shop.price_range");
    }

    @Test
    void aPartitionKnowsItsParentAndWhichOfItsIndexesBelongToThoseOfTheParent() {
        Table partition = catalog.table(QualifiedName.inPublic("events_2025")).orElseThrow();
        Ancestry.PartitionOf family = partition.partitionOf().orElseThrow();
        assertThat(family.parent()).isEqualTo(QualifiedName.inPublic("events"));
        assertThat(family.bound()).isInstanceOf(PartitionBound.Range.class);
        assertThat(family.attached())
                .extracting(Ancestry.AttachedIndex::index)
                .containsAll(partition.indexes().stream().map(Index::name).toList());
        assertThat(catalog.table(QualifiedName.inPublic("events")).orElseThrow().partitionKey())
                .isPresent();
        assertThat(catalog.table(QualifiedName.inPublic("events_rest"))
                        .flatMap(Table::partitionOf)
                        .map(Ancestry.PartitionOf::bound))
                .contains(new PartitionBound.Others());
    }

    @Test
    void anInheritingTableKnowsItsParents() {
        assertThat(catalog.table(QualifiedName.inPublic("special_sales"))
                        .orElseThrow()
                        .ancestry())
                .isEqualTo(new Ancestry.Inherits(java.util.List.of(QualifiedName.inPublic("sales"))));
    }

    @Test
    void whatBelongsToAnExtensionIsLeftOut() throws SQLException {
        Identifier[] names = java.util.stream.Stream.of("citext", "cube", "earthdistance", "pg_stat_statements")
                .map(Identifier::new)
                .toArray(Identifier[]::new);
        List<Extension> extensions = Arrays.stream(names)
                .map(name -> new Extension(name, QualifiedName.PUBLIC, Optional.empty()))
                .toList();
        try (Connection connection =
                server.createDatabase("extensions", extensions).open()) {
            Schema found = CatalogReader.read(connection);
            assertThat(found.verbatim()).isEmpty();
            assertThat(found.domains()).isEmpty();
            assertThat(found.tables()).isEmpty();
            assertThat(found.extensions()).extracting(Extension::name).containsExactly(names);
            assertThat(found.extensions()).allSatisfy(extension -> {
                assertThat(extension.namespace()).isEqualTo(QualifiedName.PUBLIC);
                assertThat(extension.version()).isPresent();
            });
        }
    }

    private static Table items() {
        return catalog.table(QualifiedName.of("shop", "items")).orElseThrow();
    }

    private static Table sales() {
        return catalog.table(QualifiedName.inPublic("sales")).orElseThrow();
    }

    private static Column column(Table table, String name) {
        return Optional.of(table)
                .flatMap(owner -> owner.column(new Identifier(name)))
                .orElseThrow();
    }

    private static Schema catalogOf(String statements) throws SQLException {
        var database = server.createDatabase("catalog");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
        try (Connection connection = database.open()) {
            return CatalogReader.read(connection);
        }
    }

    private static String kitchenSink() throws IOException {
        try (InputStream in = CatalogReaderTest.class.getResourceAsStream("kitchen-sink.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
