package dev.lockstep.cli.project;

import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.Diagnostic.Severity;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The objects of a schema that are kept as written. */
final class UnmodelledObjects {
    private UnmodelledObjects() {}

    /** @throws InputException when there are any, each with its place */
    static void refuse(ParsedSchema parsed) {
        List<Diagnostic> found = parsed.schema().verbatim().stream()
                .map(Verbatim::path)
                .map(path -> diagnostic(path, parsed))
                .sorted(Comparator.comparing(diagnostic -> diagnostic.span().start()))
                .toList();
        if (!found.isEmpty()) {
            throw new InputException(found);
        }
    }

    private static Diagnostic diagnostic(ObjectPath path, ParsedSchema parsed) {
        SourceFile file = parsed.sources().file();
        return new Diagnostic(
                file,
                parsed.sources().find(path).orElse(new SourceSpan(0, 0)),
                Severity.ERROR,
                "not-modelled",
                path + " is kept as written, its structure is not compared piece by piece",
                Optional.of("it is created and compared as a whole: run without --strict, or take it out"));
    }
}
