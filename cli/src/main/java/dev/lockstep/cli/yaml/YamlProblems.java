package dev.lockstep.cli.yaml;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.Diagnostic.Severity;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is wrong with one YAML file, collected while it is read. */
public final class YamlProblems {
    private final SourceFile file;
    private final List<Diagnostic> found = new ArrayList<>();

    YamlProblems(SourceFile file) {
        this.file = file;
    }

    SourceFile file() {
        return file;
    }

    /** Keeps one problem; reading goes on. */
    public void add(SourceSpan span, String code, String message, Optional<String> hint) {
        found.add(new Diagnostic(file, span, Severity.ERROR, code, message, hint));
    }

    /** @throws InputException with all problems in the order of the file, when there are any */
    public void stopIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
            throw new InputException(found);
        }
    }
}
