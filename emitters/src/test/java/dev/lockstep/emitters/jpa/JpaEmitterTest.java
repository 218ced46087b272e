package dev.lockstep.emitters.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.googlejavaformat.java.Formatter;
import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.PresentFiles;
import dev.lockstep.emitters.Saying;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JpaEmitterTest {
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root"));
    private static final PresentFiles NOTHING = new PresentFiles() {
        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>();
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.empty();
        }
    };

    private static final String HOSTILE =
            """
            CREATE SCHEMA app;
            CREATE TYPE app.mood AS ENUM ('very sad', 'it''s ok', 'Happy', 'happy');
            CREATE TABLE "Order" (id integer PRIMARY KEY, class text, "größe" numeric, mood app.mood DEFAULT 'happy',
                CONSTRAINT id_class UNIQUE (id, class));
            COMMENT ON TABLE "Order" IS 'Ends */ here \\u002a/ <b>html</b> {@link x} it''s

            @see a second paragraph that goes on and on until the line is longer than a line of Java source may be';
            COMMENT ON COLUMN "Order".class IS 'C:\\users\\x';
            CREATE TABLE app.columns (id smallint PRIMARY KEY, order_id integer NOT NULL REFERENCES "Order" ON DELETE CASCADE,
                object text, key text, "Key" text);
            CREATE TABLE objects (id integer, list_id integer REFERENCES lists, PRIMARY KEY (id, list_id));
            CREATE TABLE a_table_with_a_name_that_uses_every_byte_that_postgres_allow_it (
                the_column_with_a_name_that_uses_every_byte_that_postgres_has integer PRIMARY KEY,
                another_column_with_a_name_that_uses_every_byte_that_postgre_id integer NOT NULL
                    REFERENCES "Order" ON DELETE CASCADE DEFERRABLE);
            """.replace("CREATE TABLE objects", "CREATE TABLE lists (id integer PRIMARY KEY); CREATE TABLE objects");

    @Test
    void everySourceIsWhatGoogleJavaFormatPrints() throws Exception {
        assertFormatted(emit(canonical()));
        assertFormatted(emit(HOSTILE));
    }

    @Test
    void everyObjectIsSaidAndNoneIsLeftOut() throws IOException {
        Emission emission = emit(canonical());
        assertThat(emission.omissions()).isEmpty();
        assertThat(emission.sayings())
                .filteredOn(saying -> saying.how() == Saying.How.CARRIED)
                .extracting(saying -> saying.path().display())
                .containsExactlyInAnyOrder(
                        "job_status",
                        "option_type",
                        "stocks.idx_stocks_tags",
                        "strategy_history.idx_strategy_history_parameters");
    }

    @Test
    void theSameSchemaGivesTheSameFilesWhateverTheOrderOfStatements() {
        String one = "CREATE TABLE a (id integer PRIMARY KEY);";
        String other = "CREATE TABLE b (id integer PRIMARY KEY);";
        assertThat(emit(one + other)).isEqualTo(emit(other + one));
    }

    @Test
    void aRecordedNameIsKept() {
        NameBook recorded = NameBook.EMPTY.plus(
                Map.of(Use.of(ObjectPath.table(QualifiedName.inPublic("boxes")), Role.CLASS), "Crate"));
        Emission emission = emitter()
                .emit(
                        CanonicalReader.read(file("CREATE TABLE boxes (id integer PRIMARY KEY);"))
                                .schema(),
                        recorded,
                        NOTHING);
        assertThat(emission.files())
                .extracting(EmittedFile::path)
                .contains("src/main/java/com/example/model/Crate.java");
    }

    @Test
    void aForeignKeyIsALazyAssociationWithItsNameAndActions() {
        String source = source(
                emit("CREATE TABLE p (id integer PRIMARY KEY);"
                        + "CREATE TABLE c (id integer PRIMARY KEY, p_id integer NOT NULL"
                        + " CONSTRAINT fk REFERENCES p ON DELETE CASCADE);"),
                "C");
        assertThat(source).contains("""
                          @ManyToOne(fetch = FetchType.LAZY, optional = false)
                          @JoinColumn(
                              name = "p_id",
                              nullable = false,
                              foreignKey = @ForeignKey(name = "fk", options = "ON DELETE CASCADE"))
                          private P p;
                        """);
    }

    @Test
    void aLiteralDefaultIsTheFirstValueOfTheFieldAndAnyOtherIsReadBack() {
        String source = source(
                emit(
                        "CREATE TABLE t (id integer PRIMARY KEY, n integer NOT NULL DEFAULT 3, at timestamptz DEFAULT now());"),
                "T");
        assertThat(source)
                .contains("@DynamicInsert")
                .contains("private Integer n = 3;")
                .contains("@Generated(writable = true)\n  @ColumnDefault(\"now()\")");
    }

    @Test
    void aCommentCannotLeaveItsJavadoc() {
        String source = source(emit(HOSTILE), "Order");
        assertThat(source)
                .contains("Ends &#42;&#47; here &#92;u002a/ &lt;b&gt;html&lt;/b&gt; {&#64;link x} it's")
                .contains("/** C:&#92;users&#92;x */");
    }

    @Test
    void aNameThatHibernateWouldNotQuoteIsRefused() {
        assertThatThrownBy(() -> emit("CREATE TABLE \"a\"\"; DROP TABLE z; --\" (id integer PRIMARY KEY);"))
                .isInstanceOfSatisfying(
                        EmissionException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(EmissionException.Problem::code)
                                .contains("unsupported-name"));
    }

    private static void assertFormatted(Emission emission) throws Exception {
        for (EmittedFile file : emission.files()) {
            if (file.path().endsWith(".java")) {
                assertThat(file.content()).as(file.path()).isEqualTo(new Formatter().formatSource(file.content()));
            }
        }
    }

    private static String source(Emission emission, String className) {
        return emission.files().stream()
                .filter(file -> file.path().endsWith("/" + className + ".java"))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static Emission emit(String sql) {
        return emitter().emit(CanonicalReader.read(file(sql)).schema(), NameBook.EMPTY, NOTHING);
    }

    private static JpaEmitter emitter() {
        return new JpaEmitter(new JpaConfig("com.example.model"));
    }

    private static SourceFile file(String sql) {
        return new SourceFile("schema.sql", sql);
    }

    private static String canonical() throws IOException {
        return Files.readString(ROOT.resolve("canonical/schema_canonical.sql"));
    }
}
