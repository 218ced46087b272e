package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's log turned off until the end; what it would say comes as findings.
 *
 * @param logger kept, because the log manager forgets a logger that nobody holds, and its level with it
 */
record Silence(Logger logger, @Nullable Level before) {
    static Silence begin() {
        Logger logger = Logger.getLogger("org.hibernate");
        Silence silence = new Silence(logger, logger.getLevel());
        logger.setLevel(Level.OFF);
        return silence;
    }

    void end() {
        logger.setLevel(before);
    }
}
