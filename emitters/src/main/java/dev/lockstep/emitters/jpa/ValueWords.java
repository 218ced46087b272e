package dev.lockstep.emitters.jpa;

import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaValue;
import java.util.List;
import java.util.Optional;

/**
 * How a column's value source is said.
 *
 * @param annotations besides {@code @Column}
 * @param option for {@code @Column(options)}, empty when there is none
 * @param definition a type that says the value source too: {@code serial}
 * @param initial what a new entity holds before its first insert
 */
record ValueWords(
        List<JavaAnnotation> annotations,
        String option,
        Optional<String> definition,
        Optional<JavaValue> initial,
        Giver giver) {
    /** Who may give the value. */
    enum Giver {
        APPLICATION,
        /** The application; when it gives none, the database does, and Hibernate reads the value back. */
        APPLICATION_OR_DATABASE,
        DATABASE
    }

    static final ValueWords NONE = new ValueWords(List.of(), "", Optional.empty(), Optional.empty(), Giver.APPLICATION);

    ValueWords {
        annotations = List.copyOf(annotations);
    }

    static ValueWords of(Giver giver, String option, JavaAnnotation... annotations) {
        return new ValueWords(List.of(annotations), option, Optional.empty(), Optional.empty(), giver);
    }
}
