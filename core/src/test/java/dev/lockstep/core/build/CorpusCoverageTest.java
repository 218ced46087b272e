package dev.lockstep.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.statement.Coverage;
import dev.lockstep.core.statement.Coverage.Outcome;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every statement of a real file ends in exactly one way, none of them refused; what is modelled never falls. */
class CorpusCoverageTest {
    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static final AtomicInteger TOKENS = new AtomicInteger();
    private static final AtomicInteger UNREAD = new AtomicInteger();

    /** A token that no reader took refuses its statement, so that nothing is dropped in silence. */
    @AfterAll
    static void noTokenIsDropped() {
        System.out.println("measured: " + STATEMENTS + " statements of the corpus, " + TOKENS
                + " tokens of modelled ones, " + UNREAD + " that no reader took");
        assertThat(UNREAD).hasValue(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FILE                  | MODELLED | ALL = MODELLED OR CARRIED + SESSION + DATA + NOT COMPARED + REFUSED
            chinook.sql           |    44 | 69 = 44 + 14 + 0 + 11 + 0
            danbooru.sql          |   795 | 821 = 802 + 13 + 1 + 5 + 0
            dolphinscheduler.sql  |   302 | 531 = 302 + 0 + 229 + 0 + 0
            feedbin.sql           |   332 | 350 = 332 + 14 + 1 + 3 + 0
            flowable.sql          |   281 | 290 = 281 + 0 + 9 + 0 + 0
            gitlab.sql            | 11626 | 14583 = 14583 + 0 + 0 + 0 + 0
            graphile-dump.sql     |   804 | 1965 = 1070 + 14 + 0 + 881 + 0
            graphile.sql          |   320 | 587 = 576 + 0 + 10 + 1 + 0
            northwind.sql         |    41 | 69 = 41 + 14 + 0 + 14 + 0
            pagila.sql            |   178 | 388 = 267 + 12 + 0 + 109 + 0
            temporal.sql          |    75 | 76 = 76 + 0 + 0 + 0 + 0
            thingsboard-dump.sql  |   205 | 291 = 207 + 14 + 0 + 70 + 0
            thingsboard.sql       |    69 | 71 = 71 + 0 + 0 + 0 + 0
            """)
    void everyStatementEndsInOneWay(String name, int modelled, String others) {
        Optional<SourceFile> file = Corpus.file(name);
        Assumptions.assumeTrue(file.isPresent(), "the corpus is not here: " + name);

        Coverage coverage = CanonicalReader.coverage(file.orElseThrow());

        STATEMENTS.addAndGet(coverage.statements());
        TOKENS.addAndGet(coverage.tokens());
        UNREAD.addAndGet(unread(file.orElseThrow()));
        assertThat(coverage.count(Outcome.MODELLED)).isGreaterThanOrEqualTo(modelled);
        assertThat(others(coverage)).isEqualTo(others);
    }

    /** How many statements have a token that no reader took. */
    private static int unread(SourceFile file) {
        try {
            CanonicalReader.read(file);
            return 0;
        } catch (InputException refused) {
            return (int) refused.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.code().equals(Problem.NOT_UNDERSTOOD.code()))
                    .count();
        }
    }

    /** All statements, those modelled or carried, and the rest by outcome. */
    private static String others(Coverage coverage) {
        return coverage.statements()
                + " = "
                + (coverage.count(Outcome.MODELLED) + coverage.count(Outcome.CARRIED))
                + Stream.of(Outcome.SESSION, Outcome.DATA, Outcome.NOT_COMPARED, Outcome.REFUSED)
                        .map(outcome -> " + " + coverage.count(outcome))
                        .collect(Collectors.joining());
    }
}
