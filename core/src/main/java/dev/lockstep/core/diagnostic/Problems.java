package dev.lockstep.core.diagnostic;

import dev.lockstep.core.diagnostic.Diagnostic.Severity;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Collects what is wrong with one file, so that a stage can report all of it at once. */
public final class Problems {
    private static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(diagnostic -> diagnostic.span().start());

    private final SourceFile file;
    private final List<Diagnostic> found = new ArrayList<>();

    public Problems(SourceFile file) {
        this.file = file;
    }

    public SourceFile file() {
        return file;
    }

    /** Records an error; the arguments fill the places of the problem's message. */
    public void error(Problem problem, SourceSpan span, Object... arguments) {
        found.add(problem.at(file, span, Severity.ERROR, arguments));
    }

    /** Records a warning, which does not end the run. */
    public void warning(Problem problem, SourceSpan span, Object... arguments) {
        found.add(problem.at(file, span, Severity.WARNING, arguments));
    }

    /** Takes over what another stage or thread found. */
    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    /** The warnings so far, in file order. */
    public List<Diagnostic> warnings() {
        return of(Severity.WARNING);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** @throws InputException with every error so far, in file order */
    public void throwIfAny() {
        List<Diagnostic> errors = of(Severity.ERROR);
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
    }

    /** @throws InputException with the errors that begin before an offset, when there are any */
    public void throwIfAnyBefore(int offset) {
        List<Diagnostic> errors = of(Severity.ERROR).stream()
                .filter(diagnostic -> diagnostic.span().start() < offset)
                .toList();
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
    }

    /** Where the first error begins, if there is one. */
    public OptionalInt firstError() {
        return of(Severity.ERROR).stream()
                .mapToInt(diagnostic -> diagnostic.span().start())
                .findFirst();
    }

    private List<Diagnostic> of(Severity severity) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .sorted(ORDER)
                .toList();
    }
}
