package dev.lockstep.core.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionHistoryTest {
    private static final String BLOCK = """
            CREATE TABLE t (a integer);

            -- Version 1.0.0 (2026-01-05)
            --   - First release
            --
            -- Version 1.1.0 (2026-01-15)
            --   - Added market_cap to stocks,
            --     with an index
            --   - Migration: 0002_add_market_cap.py
            """;

    @Test
    void versionsAreReadWithTheirBulletsAndPlaces() {
        VersionHistory history = read(BLOCK);

        assertThat(history.findings()).isEmpty();
        assertThat(history.entries()).hasSize(2);
        VersionEntry latest = history.latest().orElseThrow();
        assertThat(latest.version()).isEqualTo(new Semver(1, 1, 0));
        assertThat(latest.date()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(latest.notes())
                .containsExactly("Added market_cap to stocks, with an index", "Migration: 0002_add_market_cap.py");
        assertThat(history.file().slice(latest.span()))
                .startsWith("-- Version 1.1.0")
                .endsWith("cap.py");
    }

    @Test
    void versionsAndDatesOutOfOrderAreFound() {
        VersionHistory history = read("""
                -- Version 1.1.0 (2026-01-15)
                -- Version 1.0.0 (2026-01-14)
                -- Version 1.2.0 (2026-02-31)
                -- Version 1.2 (2026-02-01)
                """);

        assertThat(history.findings())
                .extracting(Diagnostic::code)
                .containsExactly("version-order", "version-date", "version-unreadable", "version-unreadable");
    }

    @Test
    void anEntryIsAddedBehindTheLastAndEveryOtherByteStays() {
        String text = VersionBlock.append(
                read(BLOCK + "-- the end\n"), new Semver(1, 2, 0), LocalDate.of(2026, 2, 1), List.of("Added a", "b"));

        assertThat(text).isEqualTo(BLOCK + "--\n-- Version 1.2.0 (2026-02-01)\n--   - Added a\n--   - b\n-- the end\n");
    }

    @Test
    void anEntryTakesTheLineEndsOfTheFile() {
        assertThat(VersionBlock.append(read("SELECT 1;\r\n"), Semver.FIRST, LocalDate.of(2026, 2, 1), List.of("x")))
                .isEqualTo("SELECT 1;\r\n\r\n-- Version 1.0.0 (2026-02-01)\r\n--   - x\r\n");
        assertThat(VersionBlock.append(read("SELECT 1;"), Semver.FIRST, LocalDate.of(2026, 2, 1), List.of()))
                .isEqualTo("SELECT 1;\n\n-- Version 1.0.0 (2026-02-01)\n");
    }

    @Test
    void thePageListsTheNewestVersionFirst() {
        assertThat(ChangeLogPage.text(read(BLOCK))).isEqualTo("""
                        # Changelog

                        Written by Lockstep from the version block of the schema.

                        ## 1.1.0 (2026-01-15)

                        - Added market_cap to stocks, with an index
                        - Migration: 0002_add_market_cap.py

                        ## 1.0.0 (2026-01-05)

                        - First release
                        """);
    }

    @Test
    void aVersionCountsByTheGreatestChange() {
        Semver version = new Semver(1, 4, 2);
        assertThat(version.next(Bump.MAJOR)).hasToString("2.0.0");
        assertThat(version.next(Bump.MINOR)).hasToString("1.5.0");
        assertThat(version.next(Bump.PATCH)).hasToString("1.4.3");
        assertThat(new Semver(0, 4, 2).next(Bump.MAJOR)).hasToString("0.5.0");
        assertThat(version.allows(Bump.MINOR, new Semver(1, 4, 3))).isFalse();
        assertThat(version.allows(Bump.MINOR, new Semver(2, 0, 0))).isTrue();
        assertThat(Semver.parse("1.2")).isEmpty();
    }

    private static VersionHistory read(String text) {
        return VersionHistory.read(new SourceFile("schema.sql", text));
    }
}
