package dev.lockstep.cli.project;

import dev.lockstep.cli.surroundings.TextFile;
import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.model.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is different in the canonical file since all targets were last written.
 *
 * @param differences the snapshot is the expected side, the file the actual one
 */
public record SchemaChange(List<Difference> differences) {
    public SchemaChange {
        differences = List.copyOf(differences);
    }

    /** Empty when no run has written a snapshot yet. */
    public static Optional<SchemaChange> since(Project project) {
        Path snapshot = project.root().resolve(Emissions.SNAPSHOT);
        if (!Files.exists(snapshot)) {
            return Optional.empty();
        }
        PostgresVersion version = project.parsed().version();
        Schema before = CanonicalReader.read(TextFile.read(snapshot, Emissions.SNAPSHOT), version)
                .schema();
        return Optional.of(
                new SchemaChange(SchemaDiffer.diff(before, project.parsed().schema())));
    }

    /** The changed objects that a file of a target says, itself or a part of them, as people read them. */
    public SortedSet<String> reasons(TargetEmission target, String path) {
        SortedSet<String> reasons = new TreeSet<>();
        target.emission().sayings().stream()
                .filter(saying -> target.path(saying.file()).equals(path))
                .forEach(saying -> differences.stream()
                        .map(Difference::path)
                        .filter(changed -> touches(changed, saying.path()))
                        .forEach(changed -> reasons.add(changed.display())));
        return reasons;
    }

    private static boolean touches(ObjectPath changed, ObjectPath said) {
        int shared = Math.min(2, Math.min(changed.names().size(), said.names().size()));
        return changed.equals(said)
                || (shared == 2
                        && changed.names().subList(0, 2).equals(said.names().subList(0, 2)));
    }
}
