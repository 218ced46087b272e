package dev.lockstep.verifier.load.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    @Test
    void workInTimeGivesWhatItGives() {
        Loaded loaded = Loaded.withoutRows(List.of(new Finding("entity", "is wrong")));
        assertThat(Watchdog.watch(Duration.ofMinutes(1), phase -> loaded)).isEqualTo(loaded);
    }

    @Test
    void aHangIsAFindingThatNamesThePhase() {
        CountDownLatch never = new CountDownLatch(1);
        Loaded loaded = Watchdog.watch(Duration.ofSeconds(1), phase -> {
            phase.accept("creating the schema");
            return waited(never);
        });
        assertThat(loaded.findings())
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

    private static Loaded waited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Loaded.withoutRows(List.of());
    }
}
