package dev.lockstep.emitters.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.atteo.evo.inflector.English;
import org.junit.jupiter.api.Test;

class SingularTest {
    /** Plurals of table names; the library forms each of them again from our singular. */
    private static final List<String> PLURALS =
            List.of(("accounts actors addresses albums answers applications archives"
                            + " artists assets attributes audits authors batches boxes branches brushes buses businesses"
                            + " categories cities classes clauses coaches comments companies countries courses crosses"
                            + " currencies customers databases days deliveries departments devices dishes employees entries"
                            + " events exchanges expenses features fees files films flags forms games groups histories"
                            + " houses images indexes invoices issues items jobs journeys keys languages leases licenses"
                            + " lines locations logs losses matches members messages metrics months moves nodes notes"
                            + " offices options orders pages passes patches payments phases photos pictures places plans"
                            + " policies positions prefixes prices prizes processes products properties purchases queries"
                            + " questions ratings reasons recipes records releases reports responses reviews roles routes"
                            + " rules sales schedules schools services sessions settings shapes shoes sizes skies sources"
                            + " stages states statuses stocks stores stories streets suffixes switches tables tags tasks"
                            + " taxes teams territories themes ties tickets tokens topics tracks trees types units uses"
                            + " users values versions videos views viruses visits warehouses watches weeks wishes years zones")
                    .split(" "));

    /** The library forms another plural of these, which is in use too. */
    private static final Set<String> TWO_PLURALS =
            Set.of(("addenda appendices formulae fungi indices loaves matrices memoranda"
                            + " oxen people radii schemata thieves vertices")
                    .split(" "));

    @Test
    void the_plural_of_the_singular_is_the_plural_again() {
        PLURALS.forEach(plural ->
                assertThat(English.plural(Singular.of(plural))).as(plural).isEqualTo(plural));
    }

    @Test
    void the_plural_of_an_irregular_singular_is_the_irregular_plural_again() {
        Set<String> formedOtherwise = new TreeSet<>();
        Singular.irregular().forEach((plural, singular) -> {
            if (!English.plural(singular).equals(plural)) {
                formedOtherwise.add(plural);
            }
        });
        assertThat(formedOtherwise).isEqualTo(TWO_PLURALS);
    }

    @Test
    void a_singular_stays_a_singular() {
        List<String> singulars = List.of(("status series news address analysis data access process basis bonus campus"
                        + " chassis virus class progress canvas alias lens gas bus species metadata media cross"
                        + " business success stock history visibility person child index matrix criterion")
                .split(" "));
        singulars.forEach(word -> assertThat(Singular.of(word)).isEqualTo(word));
        Singular.unchanged().forEach(word -> assertThat(Singular.of(word)).isEqualTo(word));
    }

    @Test
    void the_singular_of_each_singular_is_itself() {
        PLURALS.stream()
                .map(Singular::of)
                .forEach(word -> assertThat(Singular.of(word)).isEqualTo(word));
    }
}
