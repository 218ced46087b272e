package dev.lockstep.emitters;

import dev.lockstep.core.model.ObjectPath;
import java.util.List;

/** A schema that a target cannot be written for; carries one problem for each object in the way. */
public final class EmissionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param code short and stable, kebab case
     * @param message lower case, states what is
     * @param hint what to do about it
     */
    public record Problem(ObjectPath path, String code, String message, String hint) {}

    private final transient List<Problem> problems;

    public EmissionException(List<Problem> problems) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
