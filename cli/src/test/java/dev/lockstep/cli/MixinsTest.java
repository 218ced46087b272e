package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes inherit the mixins that the configuration asks for; that they build the same is proven with the cases. */
class MixinsTest {
    static final SortedMap<String, List<String>> MIXINS =
            new TreeMap<>(Map.of("Identified", List.of("id"), "Stamped", List.of("created_at", "updated_at")));

    @TempDir
    Path output;

    @Test
    void classesInheritTheColumnsThatTheyHaveInTheSameWordsAndOrder() throws IOException {
        emit(MIXINS);

        assertThat(Files.readString(output.resolve("models/tables.py")))
                .contains("class Account(Identified, Stamped, Base):")
                .contains("class Order(Identified, Stamped, Base):")
                .contains("class Tag(Stamped, Base):")
                .contains("class Visit(Base):")
                .contains("class Tick(Identified, Stamped, Base):");
        assertThat(Files.readString(output.resolve("models/mixins.py")))
                .contains("sa.BigInteger, sa.Identity(always=True), primary_key=True, sort_order=-3")
                .contains("updated_at: Mapped[dt.datetime | None]");
    }

    @Test
    void aMixinThatNoTableUsesIsRefused() {
        assertThatThrownBy(() -> emit(Map.of("Owned", List.of("account_id"))))
                .isInstanceOf(EmissionException.class)
                .hasMessage("no table has the columns account_id of the mixin Owned as a class can share them");
    }

    @Test
    void aMixinWithTheNameOfAClassIsRefused() {
        assertThatThrownBy(() -> emit(Map.of("Tag", List.of("id"))))
                .isInstanceOf(EmissionException.class)
                .hasMessage("the mixin Tag has the name of a class");
    }

    private void emit(Map<String, List<String>> mixins) throws IOException {
        SqlAlchemyConfig config = new SqlAlchemyConfig("models", Layout.MODULE, Optional.empty()).withMixins(mixins);
        SqlAlchemyPackages.write(
                CaseSchemas.read("tables/columns-that-several-share").schema(), config, output);
    }
}
