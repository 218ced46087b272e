package dev.lockstep.cli.output;

import dev.lockstep.cli.output.FileStanding.Standing;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import java.util.Optional;

/** Decides the standing of one file from what was recorded, what is wanted and what is there. */
final class OutputComparison {
    private OutputComparison() {}

    /** @param present the hash of what is on disk */
    static Standing wanted(WantedFile file, Optional<Manifest.Entry> recorded, Optional<String> present) {
        if (present.isEmpty()) {
            return absent(file, recorded);
        }
        boolean same = present.get().equals(file.hash());
        boolean writtenOnce = file.lifetime() == Lifetime.WRITTEN_ONCE && recorded.isPresent();
        if (same || writtenOnce || file.lifetime() == Lifetime.OWN) {
            return Standing.UNCHANGED;
        }
        if (recorded.isEmpty()) {
            return Standing.FOREIGN;
        }
        return present.get().equals(recorded.get().sha256()) ? Standing.STALE : Standing.HAND_EDITED;
    }

    private static Standing absent(WantedFile file, Optional<Manifest.Entry> recorded) {
        if (recorded.isEmpty()) {
            return Standing.NEW;
        }
        // A migration that vanished comes back only as it was: others may have applied it. What a person wrote cannot.
        boolean again = file.lifetime() == Lifetime.REGENERATED
                || (file.lifetime() == Lifetime.WRITTEN_ONCE
                        && recorded.get().sha256().equals(file.hash()));
        return again ? Standing.MISSING : Standing.LOST;
    }

    /** The standing of a recorded file that is no longer wanted; empty when it is gone already. */
    static Optional<Standing> unwanted(Manifest.Entry recorded, Optional<String> present) {
        if (recorded.lifetime() == Lifetime.WRITTEN_ONCE) {
            return Optional.of(present.isPresent() ? Standing.UNCHANGED : Standing.LOST);
        }
        if (recorded.lifetime() == Lifetime.OWN) {
            return present.map(hash -> Standing.LEFT);
        }
        return present.map(hash -> hash.equals(recorded.sha256()) ? Standing.ORPHANED : Standing.HAND_EDITED);
    }
}
