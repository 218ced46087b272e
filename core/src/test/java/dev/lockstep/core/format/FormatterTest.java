package dev.lockstep.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.Corpus;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.cases.CaseFolder;
import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.lex.Comment;
import dev.lockstep.core.lex.SourceReader;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatterTest {
    private static final List<String> CORPUS = List.of(
            "chinook.sql",
            "danbooru.sql",
            "dolphinscheduler.sql",
            "feedbin.sql",
            "flowable.sql",
            "northwind.sql",
            "temporal.sql",
            "thingsboard.sql",
            "thingsboard-dump.sql");

    @Test
    void aCommentGoesAboveTheObjectItStandsAt() {
        assertThat(formatted("""
                -- The shop.

                -- What is sold.
                create table if not exists goods (
                    id bigint primary key, -- given by the till
                    -- in cents
                    price int not null default 0,
                    /* never
                       negative */ check (price >= 0)
                ); -- once all

                -- by price
                create index on goods (price);
                -- Version 1.0.0 (2026-01-15)
                --   - first

                -- end
                """)).isEqualTo("""
                -- The shop.

                -- What is sold.
                -- once all
                CREATE TABLE goods (
                    -- given by the till
                    id bigint NOT NULL,
                    -- in cents
                    price integer DEFAULT 0 NOT NULL,
                    CONSTRAINT goods_pkey PRIMARY KEY (id),
                    /* never
                       negative */
                    CONSTRAINT goods_price_check CHECK (price >= 0)
                );
                -- by price
                CREATE INDEX goods_price_idx ON goods (price);

                -- Version 1.0.0 (2026-01-15)
                --   - first

                -- end
                """);
    }

    @Test
    void aCommentOnAnAlteredTableStaysWithTheTable() {
        assertThat(formatted("CREATE TABLE t (a int);\n-- why\nALTER TABLE t ALTER a SET NOT NULL;\n"))
                .isEqualTo("-- why\nCREATE TABLE t (\n    a integer NOT NULL\n);\n");
    }

    @Test
    void rowsAndSettingsAreRefusedWithTheirPlaces() {
        assertThatThrownBy(
                        () -> formatted("SET lock_timeout = 0;\nCREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\n"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.diagnostics())
                                .extracting(Diagnostic::code)
                                .containsExactly("not-in-normal-form", "not-in-normal-form"));
    }

    @Test
    void noFileLosesACommentAndASecondTimeChangesNothing() {
        int formatted = 0;
        int refused = 0;
        for (SourceFile file : files().toList()) {
            Optional<ParsedSchema> parsed = read(file);
            if (parsed.isPresent()) {
                boolean held = holds(parsed.get());
                formatted += held ? 1 : 0;
                refused += held ? 0 : 1;
            }
        }
        System.out.println("measured: fmt rewrites " + formatted + " files and refuses " + refused);
        assertThat(formatted).isGreaterThan(refused);
    }

    /** Whether the file was rewritten; when it was not, the places of what stands in the way were named. */
    private static boolean holds(ParsedSchema parsed) {
        String name = parsed.sources().file().name();
        String text;
        try {
            text = Formatter.format(parsed);
        } catch (InputException refused) {
            assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsOnly("not-in-normal-form");
            return false;
        }
        ParsedSchema again = CanonicalReader.read(new SourceFile(name, text), parsed.version());
        assertThat(SchemaPrinter.print(again.schema())).as(name).isEqualTo(SchemaPrinter.print(parsed.schema()));
        assertThat(again.comments())
                .as(name)
                .extracting(Comment::text)
                .containsExactlyInAnyOrderElementsOf(
                        parsed.comments().stream().map(Comment::text).toList());
        assertThat(Formatter.format(again)).as(name).isEqualTo(text);
        return true;
    }

    private static Stream<SourceFile> files() {
        Stream<SourceFile> corpus = CORPUS.stream().map(Corpus::file).flatMap(Optional::stream);
        return Stream.concat(CaseFolder.all().stream().flatMap(FormatterTest::schema), corpus);
    }

    private static Stream<SourceFile> schema(CaseFolder folder) {
        try {
            return Stream.of(SourceReader.read(folder.name(), folder.schemaBytes()));
        } catch (InputException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<ParsedSchema> read(SourceFile file) {
        try {
            return Optional.of(CanonicalReader.read(file, PostgresVersion.V18));
        } catch (InputException wrong) {
            return Optional.empty();
        }
    }

    private static String formatted(String sql) {
        return Formatter.format(CanonicalReader.read(new SourceFile("schema.sql", sql)));
    }
}
