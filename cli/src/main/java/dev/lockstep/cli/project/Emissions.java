package dev.lockstep.cli.project;

import dev.lockstep.cli.config.TargetSetting;
import dev.lockstep.cli.names.NamesFile;
import dev.lockstep.cli.names.NamesFileReader;
import dev.lockstep.cli.output.FolderFiles;
import dev.lockstep.cli.output.WantedFile;
import dev.lockstep.cli.surroundings.TextFile;
import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.Diagnostic.Severity;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceMap;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all targets of a run make of the schema.
 *
 * @param targets in the order of the configuration
 * @param recorded the names as the names file has them
 * @param chosen the names with those chosen now
 */
public record Emissions(List<TargetEmission> targets, Map<Target, NameBook> recorded, Map<Target, NameBook> chosen) {
    /** The schema as it was when all targets were last written, beside the configuration. */
    public static final String SNAPSHOT = "lockstep.synced.sql";

    public Emissions {
        targets = List.copyOf(targets);
        recorded = Map.copyOf(recorded);
        chosen = Map.copyOf(chosen);
    }

    /** @throws InputException when a target cannot be written for this schema */
    public static Emissions of(Project project) {
        Map<Target, NameBook> recorded = readNames(project.root());
        return of(project, recorded, recorded);
    }

    /**
     * What the targets make of the schema with more names for one of them.
     *
     * @throws InputException when a target cannot be written with them
     */
    public Emissions with(Project project, Target target, Map<Use, String> more) {
        Map<Target, NameBook> books = new EnumMap<>(chosen);
        books.merge(target, NameBook.EMPTY.plus(more), (known, added) -> known.plus(added.names()));
        return of(project, books, recorded);
    }

    /** @param books the names that win over derived ones */
    private static Emissions of(Project project, Map<Target, NameBook> books, Map<Target, NameBook> recorded) {
        Map<Target, NameBook> chosen = new EnumMap<>(Target.class);
        chosen.putAll(books);
        List<TargetEmission> emissions = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        // Targets do not depend on each other; starting a thread costs less than half of the shortest takes.
        List<Attempt> attempts = project.targets().parallelStream()
                .map(setting -> attempt(
                        setting, project, books.getOrDefault(setting.target().nameGiver(), NameBook.EMPTY)))
                .toList();
        for (Attempt attempt : attempts) {
            attempt.problems()
                    .forEach(problem ->
                            problems.add(diagnostic(problem, project.parsed().sources())));
            attempt.emission().ifPresent(emissions::add);
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems.stream().distinct().toList());
        }
        emissions.forEach(target -> chosen.put(
                target.setting().target().nameGiver(), target.emission().names()));
        return new Emissions(emissions, recorded, chosen);
    }

    /** What came of one target: an emission or problems. */
    private record Attempt(Optional<TargetEmission> emission, List<Problem> problems) {}

    private static Attempt attempt(TargetSetting setting, Project project, NameBook book) {
        try {
            Emission emission = EmitterOf.setting(setting, project.parsed().formerNames())
                    .emit(project.parsed().schema(), book, new FolderFiles(project.output(setting)));
            return new Attempt(Optional.of(new TargetEmission(setting, emission)), List.of());
        } catch (EmissionException e) {
            return new Attempt(Optional.empty(), e.problems());
        }
    }

    private static Map<Target, NameBook> readNames(Path root) {
        Path file = root.resolve(NamesFile.FILE_NAME);
        return Files.exists(file) ? NamesFileReader.read(TextFile.read(file, NamesFile.FILE_NAME)) : Map.of();
    }

    private static Diagnostic diagnostic(Problem problem, SourceMap<ObjectPath> sources) {
        SourceSpan span = sources.find(problem.path())
                .or(() -> sources.find(owner(problem.path())))
                .orElse(new SourceSpan(0, 0));
        return new Diagnostic(
                sources.file(), span, Severity.ERROR, problem.code(), problem.message(), Optional.of(problem.hint()));
    }

    private static ObjectPath owner(ObjectPath path) {
        return path.names().size() > 2
                ? new ObjectPath(ObjectKind.TABLE, path.names().subList(0, 2))
                : path;
    }

    /** Every file of the run's targets, and the snapshot when no target is left out. */
    public List<WantedFile> files(Project project) {
        List<WantedFile> files = new ArrayList<>();
        targets.forEach(target -> files.addAll(target.files()));
        if (!project.isPartial()) {
            String text = SchemaPrinter.print(project.parsed().schema());
            files.add(WantedFile.of(SNAPSHOT, text, Lifetime.REGENERATED));
        }
        return files;
    }

    /** The names file when a name was chosen now; a file that says the same already keeps a person's layout. */
    public List<WantedFile> changedNames() {
        boolean same = chosen.equals(recorded)
                || chosen.values().stream().allMatch(book -> book.names().isEmpty());
        return same
                ? List.of()
                : List.of(WantedFile.of(NamesFile.FILE_NAME, NamesFile.text(chosen), Lifetime.REGENERATED));
    }
}
