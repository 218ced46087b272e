package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team writes beside its models stays as it is, and is used. */
class ExtendTest {
    private static final String DJANGO = "models/django/shop/extensions/stock.py";
    private static final String JPA = "models/jpa/src/main/java/com/example/model/StockExtension.java";
    private static final String SQLALCHEMY = "models/sqlalchemy/shop/extensions/stock.py";

    private static final String CONFIGURATION = """
            targets:
              django: {output: models/django, apps: {shop: ["*"]}}
              jpa: {output: models/jpa, package: com.example.model}
              sqlalchemy: {output: models/sqlalchemy, package: shop}
            """;

    private static final String SCHEMA = """
            CREATE TYPE mood AS ENUM ('good', 'bad');
            CREATE TABLE stocks (id serial PRIMARY KEY, symbol varchar(10) NOT NULL UNIQUE, mood mood, price numeric(8,2));
            CREATE TABLE trades (id bigserial PRIMARY KEY, stock_id int NOT NULL REFERENCES stocks, mood mood DEFAULT 'good');
            CREATE TABLE notes (words text);
            """;

    @TempDir
    Path folder;

    private Runs runs = new Runs(Path.of(""));
    private String schema = SCHEMA;

    @BeforeEach
    void aProjectOfThreeTargets() throws IOException {
        runs = new Runs(folder);
        runs.write("lockstep.yaml", CONFIGURATION);
        runs.write("schema_canonical.sql", schema);
        clean(runs.run("sync", "--no-verify"));
    }

    @Test
    void theGeneratedClassAndTheFileOfOnesOwnBecomeOne() throws IOException {
        Result result = clean(runs.run("extend", "django", "stocks"));

        assertThat(result.out()).contains("new      " + DJANGO, "yours from now on: " + DJANGO);
        assertThat(folder.resolve(DJANGO)).content().contains("class Stock(StockBase):");
        assertThat(folder.resolve("models/django/shop/bases.py"))
                .content()
                .contains("class Mood(models.TextChoices):", "class StockBase(models.Model):", "abstract = True");
        assertThat(folder.resolve("models/django/shop/models.py"))
                .content()
                .contains(
                        "from shop.bases import Mood",
                        "from shop.extensions import Stock",
                        "class Trade(models.Model):")
                .doesNotContain("class Stock");
        assertThat(folder.resolve("lockstep.names.yaml")).content().contains("extension: StockBase");
        clean(runs.run("sync", "--check"));
        assertThat(clean(runs.run("extend", "django", "stocks")).out()).contains("has an extension already");
    }

    @Test
    @Tag("server")
    void tenWaysOfEditingSurviveTwentyChangesOfTheSchemaAndAreUsed() throws IOException {
        Map<String, String> own = new LinkedHashMap<>();
        own.put(DJANGO, ExtendedModels.DJANGO);
        own.put(JPA, ExtendedModels.JPA);
        own.put(SQLALCHEMY, ExtendedModels.SQLALCHEMY);
        for (String target : List.of("django", "jpa", "sqlalchemy")) {
            clean(runs.run("extend", target, "stocks"));
        }
        for (Map.Entry<String, String> file : own.entrySet()) {
            runs.write(file.getKey(), file.getValue().replace("FOLDER", folder.toString()));
        }

        for (int change = 1; change <= 20; change++) {
            schema = ExtendedModels.changed(schema, change);
            runs.write("schema_canonical.sql", schema);
            Result synced = clean(runs.run("sync", "--no-verify"));
            assertThat(synced.out()).as(schema).contains("changed  ");
        }

        for (Map.Entry<String, String> file : own.entrySet()) {
            assertThat(Files.readString(folder.resolve(file.getKey())))
                    .isEqualTo(file.getValue().replace("FOLDER", folder.toString()));
        }
        clean(runs.run("sync", "--check"));
        clean(runs.run("verify"));
        clean(runs.run("verify", "--full", "--target", "django"));
        assertThat(List.of("django", "jpa", "sqlalchemy"))
                .allSatisfy(target ->
                        assertThat(folder.resolve("used-by-" + target)).exists());
    }

    @Test
    void aDroppedTableLeavesTheFileOfOnesOwnAndATableThatComesBackUsesItAgain() throws IOException {
        clean(runs.run("extend", "django", "trades"));
        clean(runs.run("extend", "sqlalchemy", "trades"));
        Path own = folder.resolve("models/django/shop/extensions/trade.py");
        Files.writeString(own, Files.readString(own) + "\n\nFEE = 3\n");

        runs.write("schema_canonical.sql", schema.replaceFirst("CREATE TABLE trades .*", ""));
        Result dropped = clean(runs.run("sync", "--no-verify"));

        assertThat(dropped.out())
                .contains(
                        "left     models/django/shop/extensions/trade.py",
                        "left     models/sqlalchemy/shop/extensions/trade.py",
                        "hint: what is left is yours");
        assertThat(own).content().contains("FEE = 3");
        assertThat(folder.resolve("models/django/shop/models.py")).content().doesNotContain("rade");
        clean(runs.run("sync", "--check"));

        runs.write("schema_canonical.sql", schema);
        assertThat(clean(runs.run("sync", "--no-verify")).out()).doesNotContain("left ");
        assertThat(own).content().contains("FEE = 3");
        assertThat(folder.resolve("models/django/shop/extensions/__init__.py"))
                .content()
                .contains("from .trade import Trade");
    }

    @Test
    void aRenamedTableKeepsItsClassAndItsFileWhenItsEntryIsRenamedToo() throws IOException {
        clean(runs.run("extend", "django", "stocks"));
        clean(runs.run("extend", "jpa", "stocks"));

        runs.write("schema_canonical.sql", schema + "ALTER TABLE stocks RENAME TO shares;\n");
        String names = Files.readString(folder.resolve("lockstep.names.yaml"));
        runs.write("lockstep.names.yaml", names.replace("      stocks:\n", "      shares:\n"));
        Result synced = clean(runs.run("sync", "--no-verify"));

        assertThat(synced.out()).doesNotContain("left ", "deleted ");
        assertThat(folder.resolve("models/django/shop/bases.py"))
                .content()
                .contains("class StockBase(models.Model):", "db_table = \"shares\"");
        assertThat(folder.resolve("models/jpa/src/main/java/com/example/model/Stock.java"))
                .content()
                .contains("public class Stock extends StockExtension {", "name = \"shares\"");
    }

    @Test
    void aFileOfOnesOwnThatIsGoneIsAskedForAndNeverMadeAgainUnasked() throws IOException {
        clean(runs.run("extend", "jpa", "stocks"));
        Files.delete(folder.resolve(JPA));

        Result result = runs.run("sync", "--no-verify");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("written only once are gone: " + JPA, "restore them");
        assertThat(folder.resolve(JPA)).doesNotExist();
    }

    @Test
    void whatCannotBeExtendedIsSaidAndNothingIsWritten() throws IOException {
        Map<String, String> before = runs.tree();

        assertThat(refused(2, "extend", "django", "stoks")).contains("no table stoks; did you mean stocks?");
        assertThat(refused(2, "extend", "jpa", "notes")).contains("jpa has no class for notes");
        assertThat(refused(2, "extend", "pydantic", "stocks")).contains("derive from them in a module of yours");
        assertThat(refused(2, "extend", "rails", "stocks")).contains("rails");
        assertThat(runs.tree()).isEqualTo(before);

        runs.write("schema_canonical.sql", schema + "CREATE TABLE more (id int PRIMARY KEY);\n");
        Map<String, String> stale = runs.tree();
        assertThat(refused(1, "extend", "django", "stocks")).contains("run `lockstep sync` first");
        assertThat(runs.tree()).isEqualTo(stale);
    }

    @Test
    void aFileThatIsThereAlreadyIsTakenAsItIs() throws IOException {
        runs.write(SQLALCHEMY, "class StockMixin:\n    pass\n");

        assertThat(clean(runs.run("extend", "sqlalchemy", "stocks")).out()).contains("the file was there");
        assertThat(folder.resolve(SQLALCHEMY)).hasContent("class StockMixin:\n    pass");
        clean(runs.run("sync", "--check"));
    }

    private String refused(int exitCode, String... arguments) {
        Result result = runs.run(arguments);
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(exitCode);
        return result.err();
    }

    private static Result clean(Result result) {
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }
}
