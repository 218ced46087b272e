package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team does all year: an edit, a sync, a version; in the end everything is proven, the migrations too. */
@Tag("server")
class TenEditsTest {
    private static final List<Edit> EDITS = List.of(
            new Edit("sector TEXT,", "sector TEXT,\n    country CHAR(2),", "country", "options", "Stock"),
            new Edit("name VARCHAR(200)", "name VARCHAR(250)", "name", "options", "Stock"),
            new Edit("exchange VARCHAR(20),", "exchange VARCHAR(20) NOT NULL,", "exchange", "options", "Stock"),
            new Edit("DEFAULT 'exchange'", "DEFAULT 'vendor'", "source", "options", "OptionSnapshot"),
            new Edit(
                    "-- Later changes",
                    "CREATE TABLE IF NOT EXISTS holidays (held_on DATE PRIMARY KEY, name TEXT NOT NULL);\n-- Later changes",
                    "holidays",
                    "data_collection",
                    "Holiday"),
            new Edit(
                    "CREATE INDEX IF NOT EXISTS idx_stocks_tags",
                    "CREATE INDEX IF NOT EXISTS idx_market_conditions_trend ON market_conditions (trend);\n"
                            + "CREATE INDEX IF NOT EXISTS idx_stocks_tags",
                    "idx_market_conditions_trend",
                    "strategies",
                    "MarketCondition"),
            new Edit(
                    "CHECK (attempts >= 0)",
                    "CHECK (attempts BETWEEN 0 AND 99)",
                    "ck_collection_jobs_attempts",
                    "data_collection",
                    "CollectionJob"),
            new Edit("'failed');", "'failed', 'cancelled');", "job_status", "data_collection", "JobStatus"),
            new Edit(
                    "REFERENCES stocks (id) ON DELETE RESTRICT",
                    "REFERENCES stocks (id) ON DELETE CASCADE",
                    "strategy_history_stock_id_fkey",
                    "strategies",
                    "StrategyHistory"),
            new Edit(
                    "'Work items of the collectors'",
                    "'Work of the collectors'",
                    "collection_jobs",
                    "data_collection",
                    "CollectionJob"),
            new Edit("\n    worker_address INET,", "", "worker_address", "data_collection", "CollectionJob"));

    @TempDir
    Path folder;

    private Runs runs = new Runs(Path.of(""));

    /**
     * One edit of the canonical file.
     *
     * @param object a word of what the changelog says
     * @param app the Django app whose models change
     * @param javaClass the Java class that changes
     */
    record Edit(String find, String replacement, String object, String app, String javaClass) {}

    @Test
    void everyEditChangesTheRightFilesAndTheProofIsCleanInTheEnd() throws IOException {
        runs = new Runs(folder);
        Path canonical = Runs.canonicalFolder();
        runs.write("schema_canonical.sql", Files.readString(canonical.resolve("schema_canonical.sql")));
        runs.write(
                "lockstep.yaml",
                Files.readString(canonical.resolve("lockstep.yaml"))
                        .replace("[collection_jobs]", "[collection_jobs, holidays]"));
        clean(runs.run("sync", "--no-verify"));
        clean(runs.run("changelog"));

        int day = 1;
        for (Edit edit : EDITS) {
            make(edit, "2026-03-%02d".formatted(day++));
        }

        clean(runs.run("changelog", "--check"));
        clean(runs.run("sync", "--check"));
        clean(runs.run("verify"));
        Result migrated = clean(runs.run("verify", "--full", "--target", "django"));
        assertThat(migrated.out()).contains("tolerated: 1 tables with later columns behind the others");
    }

    private void make(Edit edit, String date) throws IOException {
        Path file = folder.resolve("schema_canonical.sql");
        String text = Files.readString(file);
        assertThat(text).contains(edit.find());
        Files.writeString(file, text.replace(edit.find(), edit.replacement()));

        Result synced = clean(runs.run("sync", "--no-verify"));
        Result released = clean(runs.run("changelog", "--date", date));

        assertThat(synced.out())
                .as(edit.object())
                .contains("targets/django/" + edit.app() + "/models.py", "/" + edit.javaClass() + ".java")
                .contains("changed  targets/sqlalchemy/trading/")
                .containsPattern("new      targets/django/\\w+/migrations/00\\d\\d_");
        assertThat(released.out()).contains(edit.object());
        assertThat(folder.resolve("CHANGELOG.md")).content().contains(date);
    }

    private static Result clean(Result result) {
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }
}
