package dev.lockstep.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.name.Keywords;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every word of JSqlParser's grammar, and every keyword of Postgres that may be a name, means the same as in quotes
 * wherever a name may stand. {@code @} is the word, {@code #} a piece of a longer name.
 */
class EveryNameTest {
    private static final Pattern WORD = Pattern.compile("[\"<](?:K_)?([A-Za-z][A-Za-z_0-9]*)[\">]");

    /** The keywords of Postgres 17 that can name a table and a column. */
    private static final String POSTGRES =
            "abort absent absolute access action add admin after aggregate also alter always asensitive"
                    + " assertion assignment at atomic attach attribute backward before begin between bigint bit"
                    + " boolean breadth by cache call called cascade cascaded catalog chain char character"
                    + " characteristics checkpoint class close cluster coalesce columns comment comments commit"
                    + " committed compression conditional configuration conflict connection constraints content"
                    + " continue conversion copy cost csv cube current cursor cycle data database day deallocate dec"
                    + " decimal declare defaults deferred definer delete delimiter delimiters depends depth detach"
                    + " dictionary disable discard document domain double drop each empty enable encoding encrypted"
                    + " enum error escape event exclude excluding exclusive execute exists explain expression extension"
                    + " external extract family filter finalize first float following force format forward function"
                    + " functions generated global granted greatest grouping groups handler header hold hour identity"
                    + " if immediate immutable implicit import include including increment indent index indexes inherit"
                    + " inherits inline inout input insensitive insert instead int integer interval invoker isolation"
                    + " json json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar"
                    + " json_serialize json_table json_value keep key keys label language large last leakproof least"
                    + " level listen load local location lock locked logged mapping match matched materialized maxvalue"
                    + " merge merge_action method minute minvalue mode month move name names national nchar nested new"
                    + " next nfc nfd nfkc nfkd no none normalize normalized nothing notify nowait nullif nulls numeric"
                    + " object of off oids old omit operator option options ordinality others out over overlay"
                    + " overriding owned owner parallel parameter parser partial partition passing password path plan"
                    + " plans policy position preceding precision prepare prepared preserve prior privileges procedural"
                    + " procedure procedures program publication quote quotes range read real reassign recheck"
                    + " recursive ref referencing refresh reindex relative release rename repeatable replace replica"
                    + " reset restart restrict return returns revoke role rollback rollup routine routines row rows"
                    + " rule savepoint scalar schema schemas scroll search second security sequence sequences"
                    + " serializable server session set setof sets share show simple skip smallint snapshot source sql"
                    + " stable standalone start statement statistics stdin stdout storage stored strict string strip"
                    + " subscription substring support sysid system tables tablespace target temp template temporary"
                    + " text ties time timestamp transaction transform treat trigger trim truncate trusted type types"
                    + " uescape unbounded uncommitted unconditional unencrypted unknown unlisten unlogged until update"
                    + " vacuum valid validate validator value values varchar varying version view views volatile"
                    + " whitespace within without work wrapper write xml xmlattributes xmlconcat xmlelement xmlexists"
                    + " xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable year yes zone";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a table                 | CREATE TABLE @ (id int); COMMENT ON TABLE @ IS 'x'
            a column                | CREATE TABLE t (a int, @ int NOT NULL DEFAULT 1, z text); COMMENT ON COLUMN t.@ IS 'x'
            columns of keys         | CREATE TABLE t (@ int, b int, PRIMARY KEY (@), UNIQUE (b, @))
            a constraint            | CREATE TABLE t (a int CONSTRAINT @ CHECK (a > 0)); COMMENT ON CONSTRAINT @ ON t IS 'x'
            in a CHECK              | CREATE TABLE t (@ int, b int, CHECK (@ IS NOT NULL), CHECK (b > 0 OR @ < 9))
            an index and its column | CREATE TABLE t (b int, @ int); CREATE INDEX @ ON t USING btree (b, @ DESC) WHERE b > 0
            a referenced table      | CREATE TABLE @ (@ int PRIMARY KEY); CREATE TABLE r (x int REFERENCES @ (@) ON DELETE CASCADE, y int REFERENCES @ NOT NULL)
            a foreign key           | CREATE TABLE s (id int PRIMARY KEY); CREATE TABLE @ (@ int, FOREIGN KEY (@) REFERENCES s)
            an enum type            | CREATE TYPE @ AS ENUM ('a'); CREATE TABLE t (x public.@, y public.@[] NOT NULL)
            a schema and a sequence | CREATE SCHEMA @; CREATE SEQUENCE @.@ INCREMENT 2; CREATE TABLE @.#_t (@ int); ALTER SEQUENCE @.@ OWNED BY @.#_t.@
            a domain                | CREATE DOMAIN @ AS int CONSTRAINT @ CHECK (VALUE > 0); CREATE TABLE t (x public.@)
            a comment on its check  | CREATE DOMAIN d AS int CONSTRAINT @ CHECK (VALUE > 0); COMMENT ON CONSTRAINT @ ON DOMAIN d IS 'x'
            a constraint of a table | CREATE TABLE @ (a int CONSTRAINT c CHECK (a > 0)); COMMENT ON CONSTRAINT c ON @ IS 'x'
            a column added          | CREATE TABLE t (id int); ALTER TABLE t ADD @ int; ALTER TABLE t ALTER @ SET NOT NULL, ADD CONSTRAINT @ UNIQUE (@)
            a column renamed        | CREATE TABLE t (@ int, a int); ALTER TABLE t RENAME @ TO b; ALTER TABLE t RENAME COLUMN a TO @
            a column dropped        | CREATE TABLE @ (@ int, b int); ALTER TABLE @ DROP @; ALTER TABLE @ RENAME TO t
            a table dropped         | CREATE TABLE @ (id int); CREATE TABLE b (id int); DROP TABLE @
            """)
    void everyWordMeansTheSameAsInQuotes(String position, String template) {
        List<String> wrong = words().parallelStream()
                .flatMap(word -> misread(word, template).stream())
                .toList();
        assertThat(wrong).as(position).isEmpty();
    }

    private static Optional<String> misread(String word, String template) {
        String expected = model(template.replace("#", word).replace("@", '"' + word + '"'));
        String found = model(template.replace("#", word).replace("@", word));
        return found.equals(expected) && !found.startsWith("names.sql:")
                ? Optional.empty()
                : Optional.of(word + ": " + found.lines().findFirst().orElse(""));
    }

    /** The model as it is printed, without the quotes that only expressions keep, or the first problem. */
    private static String model(String sql) {
        try {
            return SchemaPrinter.print(CanonicalReader.read(new SourceFile("names.sql", sql))
                            .schema())
                    .replace("\"", "");
        } catch (InputException wrong) {
            return wrong.diagnostics().get(0).render();
        }
    }

    private static NavigableSet<String> words() {
        NavigableSet<String> words = new TreeSet<>(Arrays.asList(POSTGRES.split(" ")));
        Stream.of(CCJSqlParserConstants.tokenImage)
                .map(WORD::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).toLowerCase(Locale.ROOT))
                .forEach(words::add);
        words.removeIf(Keywords::isReserved);
        return words;
    }
}
