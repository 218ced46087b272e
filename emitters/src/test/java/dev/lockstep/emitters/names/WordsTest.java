package dev.lockstep.emitters.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Language JAVA_LIKE = new Language(java.util.Set.of("class"), "_", Alphabet.UNICODE);
    private static final Language ASCII_ONLY = new Language(java.util.Set.of("class"), "_", Alphabet.ASCII);

    @Test
    void a_word_ends_at_an_underscore_a_blank_and_before_a_capital() {
        Map<String, List<String>> expected = Map.ofEntries(
                Map.entry("unit_price", List.of("unit", "price")),
                Map.entry("unitPrice", List.of("unit", "price")),
                Map.entry("Unit Price", List.of("unit", "price")),
                Map.entry("__unit--price$", List.of("unit", "price")),
                Map.entry("customerID", List.of("customer", "id")),
                Map.entry("HTTPServer", List.of("http", "server")),
                Map.entry("ORDERS", List.of("orders")),
                Map.entry("line2Address", List.of("line2", "address")),
                Map.entry("line_2", List.of("line", "2")),
                Map.entry("straße", List.of("straße")),
                Map.entry("café_e\u0301tage", List.of("café", "étage")),
                Map.entry("%", List.of()));
        expected.forEach((name, words) -> assertThat(Words.of(name)).as(name).isEqualTo(words));
    }

    @Test
    void any_text_becomes_a_legal_name() {
        assertThat(JAVA_LIKE.name("2nd address", NameStyle.CAMEL)).isEqualTo("number2ndAddress");
        assertThat(JAVA_LIKE.name("%", NameStyle.CAMEL)).isEqualTo("u25");
        assertThat(JAVA_LIKE.name("class", NameStyle.CAMEL)).isEqualTo("class_");
        assertThat(JAVA_LIKE.name("class", NameStyle.PASCAL)).isEqualTo("Class");
        assertThat(JAVA_LIKE.name("größe", NameStyle.CAMEL)).isEqualTo("größe");
        assertThat(ASCII_ONLY.name("größe", NameStyle.CAMEL)).isEqualTo("grosse");
        assertThat(ASCII_ONLY.name("Ürün_adı", NameStyle.SNAKE)).isEqualTo("urun_adi");
        assertThat(ASCII_ONLY.name("価格", NameStyle.PASCAL)).isEqualTo("U4fa1U683c");
    }

    @Test
    void each_style_joins_the_same_words() {
        List<String> words = Words.of("unit_price_2");
        assertThat(NameStyle.CAMEL.join(words)).isEqualTo("unitPrice2");
        assertThat(NameStyle.PASCAL.join(words)).isEqualTo("UnitPrice2");
        assertThat(NameStyle.SNAKE.join(words)).isEqualTo("unit_price_2");
        assertThat(NameStyle.UPPER_SNAKE.join(words)).isEqualTo("UNIT_PRICE_2");
    }
}
