package dev.lockstep.emitters.django;

import dev.lockstep.emitters.PresentFiles;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The migrations that are on disk now, those of other authors included. */
final class PresentMigrations {
    private static final Pattern FILE = Pattern.compile("([a-z0-9_]+)/migrations/((\\d{4})_\\w+)\\.py");

    private final SortedSet<String> paths;

    PresentMigrations(PresentFiles present) {
        this.paths = present.paths();
    }

    /** The migration of an app with the highest number. */
    Optional<String> last(String app) {
        return paths.stream()
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .filter(matcher -> matcher.group(1).equals(app))
                .map(matcher -> matcher.group(2))
                .max(String::compareTo);
    }

    static int number(String migration) {
        return Integer.parseInt(migration.substring(0, 4));
    }
}
