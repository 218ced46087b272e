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
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with one YAML file, collected while it is read. */
public final class YamlProblems {
    private final SourceFile file;
    private final int points;
    private final List<Diagnostic> found = new ArrayList<>();

    YamlProblems(SourceFile file) {
        this.file = file;
        this.points = file.text().codePointCount(0, file.text().length());
    }

    /** The place of a part of the file. */
    SourceSpan span(Node node) {
        int start = node.getStartMark().map(this::offset).orElse(0);
        int end = node.getEndMark().map(this::offset).orElse(start);
        return new SourceSpan(start, Math.max(start, end));
    }

    /** Marks count in code points, spans in UTF-16 units. */
    int offset(Mark mark) {
        int index = Math.min(mark.getIndex(), points);
        // Counting from the start for every value would take long in a large file, and few hold a character of two
        // units.
        return points == file.text().length() ? index : file.text().offsetByCodePoints(0, index);
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
