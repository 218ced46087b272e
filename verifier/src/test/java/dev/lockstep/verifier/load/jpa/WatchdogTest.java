package dev.lockstep.verifier.load.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.jpa.HibernateLoader.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    @Test
    void workInTimeGivesWhatItGives() {
        Trial trial = Trial.failed(List.of(new Finding("entity", "is wrong")));
        assertThat(Watchdog.watch(Duration.ofMinutes(1), phase -> trial)).isEqualTo(trial);
    }

    @Test
    void aHangIsAFindingThatNamesThePhase() {
        CountDownLatch never = new CountDownLatch(1);
        Trial trial = Watchdog.watch(Duration.ofSeconds(1), phase -> {
            phase.accept("creating the schema");
            return waited(never);
        });
        assertThat(trial.findings())
                .containsExactly(new Finding("hibernate", "did not finish within 1 s; it was creating the schema"));
    }

    @Test
    void aFailureOfTheWorkIsThrownAsItIs() {
        assertThatThrownBy(() -> Watchdog.watch(Duration.ofMinutes(1), phase -> {
                    throw new EnvironmentException("no disk");
                }))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("no disk");
    }

    private static Trial waited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Trial.failed(List.of());
    }
}
