package dev.lockstep.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifierTest {
    @Test
    void quotesWhatPostgresWouldQuote() {
        assertThat(new Identifier("user").sql()).isEqualTo("\"user\"");
        assertThat(Identifier.folded("Stocks").sql()).isEqualTo("stocks");
    }
}
