package dev.lockstep.emitters.jpa;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;

/** Where a constraint is said. */
sealed interface Placement {
    /** As an annotation in an argument of {@code @Table}. */
    record InTable(String argument, JavaAnnotation annotation) implements Placement {}

    /** In the options of its only column. */
    record OnColumn(Identifier column, String option) implements Placement {}

    /** By what the entity says anyway. */
    record Implied(String words) implements Placement {}

    /** By a statement in the script. */
    record Carried() implements Placement {}
}
