package dev.lockstep.core.diagnostic;

import java.util.List;

/** The user's file cannot be used; holds everything a stage found wrong with it, at most twenty. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The most diagnostics one stage reports. */
    public static final int LIMIT = 20;

    private final transient List<Diagnostic> diagnostics;

    public InputException(List<Diagnostic> diagnostics) {
        super(diagnostics.isEmpty() ? "no diagnostics" : diagnostics.get(0).message());
        this.diagnostics = List.copyOf(diagnostics.subList(0, Math.min(LIMIT, diagnostics.size())));
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
