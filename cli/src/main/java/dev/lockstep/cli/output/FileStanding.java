package dev.lockstep.cli.output;

/** How one file on disk stands to what should be there. */
public record FileStanding(String path, Standing standing) {
    /** What a comparison of wanted, recorded and present bytes can find. */
    public enum Standing {
        UNCHANGED,
        /** Wanted for the first time and not there. */
        NEW,
        /** There as the last run wrote it, and wanted otherwise now. */
        STALE,
        /** Written by an earlier run and no longer there. */
        MISSING,
        /** Written by an earlier run and no longer wanted. */
        ORPHANED,
        /** Changed since the last run wrote it. */
        HAND_EDITED,
        /** There, wanted, and not written by an earlier run. */
        FOREIGN,
        /** Written once by an earlier run, no longer there, and not to be made again. */
        LOST,
        /** A person's own, there, and used by no generated file any more. */
        LEFT
    }
}
