package dev.lockstep.cli.project;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.output.FolderFiles;
import dev.lockstep.cli.output.WantedFile;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.TextFile;
import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.changelog.Bump;
import dev.lockstep.core.changelog.ChangeLogPage;
import dev.lockstep.core.changelog.Release;
import dev.lockstep.core.changelog.Released;
import dev.lockstep.core.changelog.Semver;
import dev.lockstep.core.changelog.VersionHistory;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The released versions of a project: {@code versions/<version>.sql} beside the configuration. */
public final class Releases {
    private static final String FOLDER = "versions";
    private static final String SUFFIX = ".sql";
    private static final String PAGE = "CHANGELOG.md";

    private final Path root;
    private final PostgresVersion postgres;

    /** @param version that of the server the snapshots are written for */
    public Releases(Path root, PostgresVersion version) {
        this.root = root;
        this.postgres = version;
    }

    /** The version with the highest number. */
    public Optional<Released> latest() {
        return new FolderFiles(root.resolve(FOLDER))
                .paths().stream()
                        .filter(path -> path.endsWith(SUFFIX))
                        .map(path -> Semver.parse(path.substring(0, path.length() - SUFFIX.length())))
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .map(this::read);
    }

    private Released read(Semver version) {
        String path = FOLDER + "/" + version + SUFFIX;
        SourceFile snapshot = TextFile.read(root.resolve(path), path);
        return new Released(
                version, snapshot, CanonicalReader.read(snapshot, postgres).schema());
    }

    /**
     * The version a person asks for.
     *
     * @param asked a number, or the part of the number to raise; null for what follows from the changes
     */
    public Optional<Semver> version(@Nullable String asked) {
        if (asked == null) {
            return Optional.empty();
        }
        for (Bump bump : Bump.values()) {
            if (bump.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return latest().map(last -> last.version().next(bump)).or(() -> Optional.of(Semver.FIRST));
            }
        }
        Optional<Semver> version = Semver.parse(asked);
        if (version.isEmpty()) {
            throw StopException.usage(
                    "--release takes a version such as 1.2.0, or major, minor or patch, not '" + asked + "'");
        }
        return version;
    }

    /** The files of a release, with paths relative to the project. */
    public static List<WantedFile> files(Release release, Configuration configuration) {
        String snapshot = FOLDER + "/" + release.version() + SUFFIX;
        return List.of(
                WantedFile.of(
                        configuration.display(configuration.canonical()),
                        release.canonicalText(),
                        Lifetime.REGENERATED),
                WantedFile.of(snapshot, release.snapshotText(), Lifetime.WRITTEN_ONCE),
                WantedFile.of(PAGE, release.pageText(), Lifetime.REGENERATED));
    }

    /** @throws StopException when there is a changelog that a person wrote */
    public void refuseForeignPage() {
        String ours = ChangeLogPage.text(new VersionHistory(new SourceFile(PAGE, ""), List.of(), List.of()));
        Optional<String> present = new FolderFiles(root).read(PAGE);
        if (present.isPresent() && !present.get().startsWith(ours)) {
            throw StopException.refused("nothing was written, because " + PAGE
                    + " was not written by Lockstep; move it elsewhere, or allow its replacement with --force");
        }
    }
}
