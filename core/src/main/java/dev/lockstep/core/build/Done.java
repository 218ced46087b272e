package dev.lockstep.core.build;

/** The answer of a step that changes the draft and has nothing to say. */
enum Done {
    DONE
}
