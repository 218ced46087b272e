package dev.lockstep.verifier.syntax;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceFile.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts how many reports of mistakes name the right line and the right column. */
final class Tally {
    final List<String> wrongLines = new ArrayList<>();
    final List<String> wrongColumns = new ArrayList<>();
    int judged;
    private int asPostgres;
    private int passed;

    /** The mistake is none: Postgres reads the file without complaint. */
    void pass() {
        passed++;
    }

    /** Compares the first thing reported with what Postgres reports first. */
    void judge(Mutation mutation, int postgres) {
        judged++;
        SourceFile file = mutation.file();
        Position said = file.position(postgres);
        Position made = file.position(mutation.offset());
        Optional<Diagnostic> report = report(file);
        Optional<Position> ours = report.map(first -> file.position(first.span().start()));
        asPostgres += ours.equals(Optional.of(said)) ? 1 : 0;
        String words = mutation + ", Postgres " + text(said) + ", reported "
                + report.map(first -> text(ours.orElseThrow()) + " " + first.message())
                        .orElse("nowhere");
        if (ours.stream().noneMatch(place -> place.line() == said.line() || place.line() == made.line())) {
            wrongLines.add(words);
        }
        if (ours.stream().noneMatch(place -> place.equals(said) || place.equals(made))) {
            wrongColumns.add(words);
        }
    }

    String figures() {
        return judged + " syntax errors (" + passed + " other changes are none): line right in "
                + (judged - wrongLines.size()) + ", column right in " + (judged - wrongColumns.size())
                + ", exactly as Postgres in " + asPostgres;
    }

    /** Every report that names another place. */
    String details() {
        return Stream.concat(wrongLines.stream(), wrongColumns.stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Diagnostic> report(SourceFile file) {
        try {
            CanonicalReader.read(file);
            return Optional.empty();
        } catch (InputException refused) {
            return Optional.of(refused.diagnostics().get(0));
        }
    }

    private static String text(Position place) {
        return place.line() + ":" + place.column();
    }
}
