package dev.lockstep.cli.output;

import dev.lockstep.cli.output.FileStanding.Standing;
import dev.lockstep.cli.output.Manifest.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands on disk, what should, and what it takes. */
public final class OutputPlan {
    /** How files stand that no run touches. */
    private static final Set<Standing> AS_THEY_ARE = EnumSet.of(Standing.UNCHANGED, Standing.LEFT);

    private final SortedMap<String, WantedFile> wanted;
    private final List<FileStanding> standings;
    private final SortedMap<String, Optional<String>> present;
    private final Map<String, Entry> kept;

    OutputPlan(
            SortedMap<String, WantedFile> wanted,
            List<FileStanding> standings,
            SortedMap<String, Optional<String>> present,
            Map<String, Entry> kept) {
        this.wanted = Collections.unmodifiableSortedMap(wanted);
        this.standings = standings.stream()
                .sorted(Comparator.comparing(FileStanding::path))
                .toList();
        this.present = present;
        this.kept = kept;
    }

    /** The paths of the files that stand in one of some ways, in order. */
    public List<String> paths(Standing... asked) {
        Set<Standing> set = Set.copyOf(Arrays.asList(asked));
        return standings.stream()
                .filter(file -> set.contains(file.standing()))
                .map(FileStanding::path)
                .toList();
    }

    /** Whether every file stands as it should. */
    public boolean isFresh() {
        return standings.stream().allMatch(file -> AS_THEY_ARE.contains(file.standing()));
    }

    /** The text a file should have, empty when it should not be there. */
    public Optional<String> content(String path) {
        return Optional.ofNullable(wanted.get(path)).map(WantedFile::content);
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (FileStanding file : standings) {
            if (AS_THEY_ARE.contains(file.standing())) {
                continue;
            }
            Optional<byte[]> content =
                    Optional.ofNullable(wanted.get(file.path())).map(WantedFile::bytes);
            changes.add(new Change(file.path(), present.getOrDefault(file.path(), Optional.empty()), content));
        }
        return changes;
    }

    Manifest manifest() {
        SortedMap<String, Entry> files = new TreeMap<>();
        wanted.forEach((path, file) -> files.put(path, new Entry(file.hash(), file.lifetime())));
        // A file written once keeps the record of what was written, whatever it would be now.
        files.putAll(kept);
        return new Manifest(files);
    }
}
