package dev.lockstep.emitters;

import java.util.Optional;
import java.util.SortedSet;

/** The files below a target's output folder as they are now. Paths are relative, with forward slashes. */
public interface PresentFiles {
    /** Every file, in order. */
    SortedSet<String> paths();

    /** The content of a file, when it is there. */
    Optional<String> read(String path);
}
