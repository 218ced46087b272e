package dev.lockstep.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cases about views tell without a server; whether it is right, a server says in the tests of the targets. */
class ViewsTest {
    private static final Path CASES = Path.of(System.getProperty("lockstep.root"), "cases/views");

    @Test
    void everyViewOfCommonKindsIsTold() throws IOException {
        assertThat(reasons("columns-of-every-common-kind")).isEmpty();
        assertThat(reasons("queries-within-queries")).isEmpty();
        assertThat(reasons("rows-told-apart-by-a-table-s-key")).isEmpty();
        assertThat(reasons("comments-and-materialized-views")).isEmpty();
    }

    @Test
    void whatCannotBeToldNamesTheColumnAndWhatToDo() throws IOException {
        String typeOf = "the type of column ";
        String untold = " cannot be told without a server (";
        String advice = "): cast it in the view";
        assertThat(reasons("types-that-cannot-be-told"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "by_function", typeOf + "double" + untold + "the function twice" + advice,
                        "by_hidden_function", typeOf + "small" + untold + "the function lower" + advice,
                        "by_operator", typeOf + "distance" + untold + "the operator <->" + advice,
                        "by_catalog", typeOf + "oid" + untold + "the relation pg_class" + advice,
                        "catalog_rows",
                                "the columns of the view cannot be told: the relation pg_namespace is not known here",
                        "without_name", "the name of column 1 cannot be told: give it one with AS in the view",
                        "on_untold", typeOf + "id" + untold + "the relation by_function" + advice));
    }

    @ParameterizedTest
    @CsvSource({
        "vips, id",
        "priced, id",
        "whole_lines, position order_id",
        "vip_priced, id",
        "per_customer, customer_id",
        "per_referrer, ''",
        "without_key, ''",
        "pairs, id other",
        "many_for_one, ''",
        "full_house, ''",
        "spread, ''"
    })
    void rowsAreToldApartByTheKeyThatTheQueryKeeps(String view, String key) throws IOException {
        View.Told told = told("rows-told-apart-by-a-table-s-key", view);
        assertThat(told.columns().stream().map(Column::name).filter(told.key()::contains))
                .extracting(Identifier::text)
                .containsExactlyElementsOf(key.isEmpty() ? List.of() : List.of(key.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "o.id, false",
        "c.name, false",
        "r.name, true",
        "coalesce(r.name; 'none'), true",
        "coalesce(r.name; c.name), false",
        "count(*) OVER (), false",
        "o.total + 1, true"
    })
    void aColumnIsNullableUnlessNoRowCanHaveNull(String value, boolean nullable) {
        View.Told view = (View.Told) Views.of(CanonicalReader.read(
                                new SourceFile("schema.sql", """
                        CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL);
                        CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer, referrer_id integer, total integer NOT NULL);
                        CREATE VIEW v AS SELECT VALUE AS value
                        FROM orders o JOIN customers c ON c.id = o.customer_id LEFT JOIN customers r ON r.id = o.referrer_id;
                        """.replace("VALUE", value.replace(';', ','))))
                        .schema())
                .get(0);
        assertThat(view.columns().get(0).isNotNull()).isEqualTo(!nullable);
    }

    private static Map<String, String> reasons(String fact) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (View view : Views.of(schema(fact))) {
            if (view instanceof View.Untold untold) {
                reasons.put(view.name().toString(), untold.reason());
            }
        }
        return reasons;
    }

    private static View.Told told(String fact, String name) throws IOException {
        return Views.of(schema(fact)).stream()
                .filter(view -> view.name().toString().equals(name))
                .map(View.Told.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Schema schema(String fact) throws IOException {
        String text = Files.readString(CASES.resolve(fact).resolve("schema.sql"));
        return CanonicalReader.read(new SourceFile("schema.sql", text)).schema();
    }
}
