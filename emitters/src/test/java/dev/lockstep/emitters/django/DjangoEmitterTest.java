package dev.lockstep.emitters.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.model.FormerNames;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.PresentFiles;
import dev.lockstep.emitters.Saying;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DjangoEmitterTest {
    private static final String TABLE =
            "CREATE TABLE stocks (id serial PRIMARY KEY, symbol varchar(10) NOT NULL UNIQUE, price numeric(8,2) CHECK (price > 0));";

    @Test
    void aTableBecomesAModelInTheOrderOfItsColumns() {
        assertThat(models(TABLE))
                .contains("class Stock(models.Model):")
                .containsSubsequence(
                        "    id = pg.AutoField(serial=True, primary_key=True)\n",
                        "    symbol = models.CharField(max_length=10)\n",
                        "    price = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)\n")
                .contains("condition=models.Q(price__gt=0), name=\"stocks_price_check\"")
                .contains("models.UniqueConstraint(fields=[\"symbol\"], name=\"stocks_symbol_key\"),")
                .contains("        return self.symbol\n");
    }

    @Test
    void aCheckThatIsNoQKeepsItsSql() {
        assertThat(models("CREATE TABLE t (id int PRIMARY KEY, a text CONSTRAINT c CHECK (length(a) <> 3));"))
                .contains("pg.Check(name=\"c\", sql=\"length(a) <> 3\"),");
    }

    @Test
    void arraysOfTheSchemasOwnTypesSayWhatTheyAreReadAs() {
        assertThat(models("CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE DOMAIN grade AS smallint;"
                        + "CREATE TABLE t (id int PRIMARY KEY, a mood[], b grade[][], c int[]);"))
                .containsSubsequence("a = pg.ArrayField(", "db_type=\"mood\"", "read_as=\"text\"")
                .containsSubsequence("b = pg.ArrayField(", "db_type=\"grade\"", "read_as=\"smallint\"")
                .contains("c = ArrayField(models.IntegerField(), null=True, blank=True)");
    }

    @Test
    void anIndexWithAShortNameIsDjangosOwnAndOneWithALongNameIsNot() {
        String sql = TABLE + "CREATE INDEX short ON stocks (price DESC);"
                + "CREATE INDEX a_name_of_more_than_thirty_characters ON stocks (price);";
        assertThat(models(sql))
                .contains("models.Index(fields=[\"-price\"], name=\"short\"),")
                .contains("pg.Index(fields=[\"price\"], name=\"a_name_of_more_than_thirty_characters\"),");
    }

    @Test
    void twoKeysToOneTableGetRelatedNamesAndOneAloneDoesNot() {
        String sql = TABLE + "CREATE TABLE trades (id int PRIMARY KEY, bought_id int REFERENCES stocks, "
                + "sold_id int REFERENCES stocks); CREATE TABLE notes (id int PRIMARY KEY, stock_id int REFERENCES stocks);";
        String models = models(sql);
        assertThat(models).contains("related_name=\"bought_trades\"").contains("related_name=\"sold_trades\"");
        assertThat(models.substring(models.indexOf("class Note("), models.indexOf("class Stock(")))
                .contains("stock = pg.ForeignKey(")
                .doesNotContain("related_name");
    }

    @Test
    void everyObjectIsSaidOnce() {
        Emission emission =
                emit(TABLE + "CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE VIEW v AS SELECT 1;", Map.of());
        assertThat(emission.sayings())
                .extracting(Saying::path)
                .doesNotHaveDuplicates()
                .hasSize(9);
        assertThat(emission.omissions()).isEmpty();
    }

    @Test
    void aSecondRunWritesNoMigration() {
        SortedMap<String, String> files = files(emit(TABLE, Map.of()));
        assertThat(after(emit(TABLE, files), files)).isEqualTo(files);
    }

    @Test
    void aNewColumnIsAddedByTheNextMigration() {
        SortedMap<String, String> first = files(emit(TABLE, Map.of()));
        SortedMap<String, String> second =
                after(emit(TABLE + "ALTER TABLE stocks ADD COLUMN market_cap bigint;", first), first);
        assertThat(second.get("shop/migrations/0002_stock_market_cap.py"))
                .contains("(\"shop\", \"0001_initial\"),")
                .contains("migrations.AddField(");
        assertThat(second.get("shop/migrations/0001_initial.py"))
                .isEqualTo(first.get("shop/migrations/0001_initial.py"));
    }

    @Test
    void aChangedTypeIsChangedBySqlBesideTheState() {
        SortedMap<String, String> first = files(emit(TABLE, Map.of()));
        SortedMap<String, String> second = after(emit(TABLE.replace("varchar(10)", "varchar(12)"), first), first);
        assertThat(second.get("shop/migrations/0002_stock_symbol.py"))
                .contains("migrations.SeparateDatabaseAndState(")
                .contains("ALTER TABLE stocks ALTER COLUMN symbol TYPE character varying(12)");
    }

    @Test
    void aRenamedColumnIsRenamedAndNotDropped() {
        String indexed = TABLE + "CREATE INDEX dear ON stocks (price) WHERE price > 100;";
        SortedMap<String, String> first = files(emit(indexed, Map.of()));
        SortedMap<String, String> second =
                after(emit(indexed + "ALTER TABLE stocks RENAME price TO last_price;", first), first);
        assertThat(second.get("shop/migrations/0002_rename_price_stock_last_price.py"))
                .contains("ALTER TABLE stocks RENAME COLUMN price TO last_price")
                .contains("ALTER TABLE stocks RENAME COLUMN last_price TO price")
                .contains("migrations.RenameField(")
                .doesNotContain("migrations.RemoveField(")
                .doesNotContain("DROP");
        assertThat(after(emit(indexed + "ALTER TABLE stocks RENAME price TO last_price;", second), second))
                .isEqualTo(second);
    }

    @Test
    void aRenamedTableKeepsItsRowsAndWhatChangesBesideIsChangedFirst() {
        String child = TABLE + "CREATE TABLE trades (id int PRIMARY KEY, stock_id int REFERENCES stocks);";
        SortedMap<String, String> first = files(emit(child, Map.of()));
        String renamed = child + "ALTER TABLE stocks RENAME TO shares; ALTER TABLE shares ADD note text;";
        SortedMap<String, String> second = after(emit(renamed, first), first);
        assertThat(second.get("shop/migrations/0002_stock_note.py")).contains("model_name=\"stock\"");
        assertThat(second.get("shop/migrations/0003_rename_stock_share_trade.py"))
                .contains("ALTER TABLE stocks RENAME TO shares")
                .contains("migrations.RenameModel(")
                .doesNotContain("migrations.DeleteModel(");
        assertThat(after(emit(renamed, second), second)).isEqualTo(second);
    }

    @Test
    void aRenamedColumnOfAPartitionedTableIsRenamedOnce() {
        String logs = "CREATE TABLE logs (id int, at date NOT NULL, note text) PARTITION BY RANGE (at);"
                + "CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');";
        SortedMap<String, String> first = files(emit(TABLE + logs, Map.of()));
        String renamed = TABLE + logs + "ALTER TABLE logs RENAME note TO remark;";
        SortedMap<String, String> second = after(emit(renamed, first), first);
        assertThat(second.get("lockstep_django/migrations/0003_rename_note_logs_remark.py"))
                .containsOnlyOnce("RENAME COLUMN note TO remark")
                .doesNotContain("DROP COLUMN");
    }

    @Test
    void aNameThatIsUsedAgainIsRefusedUntilTheRenameIsMigrated() {
        SortedMap<String, String> first = files(emit(TABLE, Map.of()));
        String renamed = TABLE + "ALTER TABLE stocks RENAME price TO last_price;";
        String both = renamed + "ALTER TABLE stocks ADD price numeric;";
        EmissionException thrown = catchThrowableOfType(EmissionException.class, () -> emit(both, first));
        assertThat(thrown.problems())
                .extracting(EmissionException.Problem::code)
                .containsExactly("reused-name");
        SortedMap<String, String> second = after(emit(renamed, first), first);
        SortedMap<String, String> third = after(emit(both, second), second);
        assertThat(third.get("shop/migrations/0003_stock_price.py"))
                .contains("migrations.AddField(")
                .doesNotContain("RENAME");
    }

    @Test
    void aMigratedTableIsNotMovedToAnotherApp() {
        DjangoConfig shop = new DjangoConfig(Map.of("shop", List.of("stocks"), "other", List.of("*")));
        DjangoConfig other = new DjangoConfig(Map.of("shop", List.of("*"), "other", List.of("stocks")));
        SortedMap<String, String> first = files(new DjangoEmitter(shop, FormerNames.NONE)
                .emit(schema(TABLE), NameBook.EMPTY, new Files(new TreeMap<>())));
        EmissionException thrown = catchThrowableOfType(
                EmissionException.class,
                () -> new DjangoEmitter(other, FormerNames.NONE).emit(schema(TABLE), NameBook.EMPTY, new Files(first)));
        assertThat(thrown.problems())
                .extracting(EmissionException.Problem::code)
                .containsExactly("moved-table");
    }

    @Test
    void aTableThatNoAppHoldsIsAProblem() {
        DjangoConfig config = new DjangoConfig(Map.of("a", List.of("other"), "b", List.of("more")));
        EmissionException thrown = catchThrowableOfType(
                EmissionException.class,
                () -> new DjangoEmitter(config, FormerNames.NONE)
                        .emit(schema(TABLE), NameBook.EMPTY, new Files(new TreeMap<>())));
        assertThat(thrown.problems())
                .extracting(EmissionException.Problem::code)
                .containsExactly("unrouted-table");
    }

    private static String models(String sql) {
        return files(emit(sql, Map.of())).getOrDefault("shop/models.py", "");
    }

    private static Emission emit(String sql, Map<String, String> present) {
        DjangoConfig config = new DjangoConfig(Map.of("shop", List.of("*")));
        ParsedSchema parsed = CanonicalReader.read(new SourceFile("schema.sql", sql));
        return new DjangoEmitter(config, parsed.formerNames())
                .emit(parsed.schema(), NameBook.EMPTY, new Files(new TreeMap<>(present)));
    }

    private static Schema schema(String sql) {
        return CanonicalReader.read(new SourceFile("schema.sql", sql)).schema();
    }

    private static SortedMap<String, String> files(Emission emission) {
        return after(emission, Map.of());
    }

    /** What is on disk when the files are written over those that are there. */
    private static SortedMap<String, String> after(Emission emission, Map<String, String> present) {
        SortedMap<String, String> files = new TreeMap<>(present);
        for (EmittedFile file : emission.files()) {
            files.put(file.path(), file.content());
        }
        return files;
    }

    private record Files(SortedMap<String, String> content) implements PresentFiles {
        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>(content.keySet());
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.ofNullable(content.get(path));
        }
    }
}
