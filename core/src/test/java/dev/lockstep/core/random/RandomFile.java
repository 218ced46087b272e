package dev.lockstep.core.random;

import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A canonical file that was made up.
 *
 * @param name what a failure is called after
 */
public record RandomFile(String name, List<RandomStatement> statements) {
    public RandomFile {
        statements = List.copyOf(statements);
    }

    /** The files one behind the other, without the statements that they all begin with. */
    public static RandomFile together(List<RandomFile> files) {
        Set<RandomStatement> all = new LinkedHashSet<>();
        files.forEach(file -> all.addAll(file.statements()));
        String last = files.size() == 1 ? "" : "-" + files.get(files.size() - 1).name();
        return new RandomFile(files.get(0).name() + last, List.copyOf(all));
    }

    public String sql() {
        return statements.stream().map(statement -> statement.sql() + "\n").collect(Collectors.joining());
    }

    public SourceFile source() {
        return new SourceFile(name + ".sql", sql());
    }

    /**
     * A file that still fails and of which no part can be left out: first halves of the statements go, at last single
     * clauses.
     *
     * @param fails whether a file fails as this one does; it is asked about files that no server takes, too
     */
    public RandomFile shrunk(Predicate<RandomFile> fails) {
        RandomFile smallest = this;
        for (int chunk = statements.size() / 2; chunk > 0; chunk /= 2) {
            smallest = smallest.withoutChunks(chunk, fails);
        }
        RandomFile before;
        do {
            before = smallest;
            smallest = smallest.withSmallerStatements(fails).withoutChunks(1, fails);
        } while (!smallest.equals(before));
        return smallest;
    }

    private RandomFile withoutChunks(int size, Predicate<RandomFile> fails) {
        RandomFile smallest = this;
        // From the end: what comes last is what nothing else needs.
        for (int end = statements.size(); end > 0; end -= size) {
            int start = Math.max(0, end - size);
            if (end <= smallest.statements.size()) {
                List<RandomStatement> kept = new ArrayList<>(smallest.statements.subList(0, start));
                kept.addAll(smallest.statements.subList(end, smallest.statements.size()));
                smallest = smallest.orWhenFailing(kept, fails);
            }
        }
        return smallest;
    }

    private RandomFile withSmallerStatements(Predicate<RandomFile> fails) {
        RandomFile smallest = this;
        for (int i = 0; i < statements.size(); i++) {
            RandomFile before;
            do {
                before = smallest;
                smallest = smallest.withSmallerStatement(i, fails);
            } while (!smallest.equals(before));
        }
        return smallest;
    }

    private RandomFile withSmallerStatement(int index, Predicate<RandomFile> fails) {
        for (RandomStatement smaller : statements.get(index).smaller()) {
            List<RandomStatement> changed = new ArrayList<>(statements);
            changed.set(index, smaller);
            RandomFile candidate = orWhenFailing(changed, fails);
            if (!candidate.equals(this)) {
                return candidate;
            }
        }
        return this;
    }

    private RandomFile orWhenFailing(List<RandomStatement> fewer, Predicate<RandomFile> fails) {
        RandomFile candidate = new RandomFile(name, fewer);
        return !fewer.isEmpty() && fails.test(candidate) ? candidate : this;
    }
}
