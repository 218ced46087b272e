package dev.lockstep.core.format;

import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.lex.Comment;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the comments of a file belong.
 *
 * @param head those at the top of the file, when an empty line follows them
 * @param above those that stand at an object
 * @param tail those behind the last statement
 */
record CommentPlaces(List<Comment> head, Map<ObjectPath, List<Comment>> above, List<Comment> tail) {
    static CommentPlaces of(ParsedSchema parsed, Written written, Losses losses) {
        return new Search(parsed, written).run(losses);
    }

    /** Finds the place of one comment after the other. */
    private static final class Search {
        private final ParsedSchema parsed;
        private final Written written;
        private final SourceFile file;
        private final List<Comment> head = new ArrayList<>();
        private final Map<ObjectPath, List<Comment>> above = new TreeMap<>();
        private final List<Comment> tail = new ArrayList<>();

        Search(ParsedSchema parsed, Written written) {
            this.parsed = parsed;
            this.written = written;
            this.file = parsed.sources().file();
        }

        CommentPlaces run(Losses losses) {
            int headEnd = headEnd();
            for (Comment comment : parsed.comments()) {
                int start = comment.span().start();
                Optional<Written.Placed> around = written.around(start);
                if (around.isPresent() && around.get().isCarried()) {
                    continue;
                }
                if (start < headEnd) {
                    head.add(comment);
                } else if (around.isEmpty() && written.firstBehind(start).isEmpty() && !endsLine(comment)) {
                    tail.add(comment);
                } else {
                    Optional<ObjectPath> object = around.isPresent() ? inside(around.get(), comment) : between(comment);
                    object.ifPresentOrElse(
                            path -> above.computeIfAbsent(path, any -> new ArrayList<>())
                                    .add(comment),
                            () -> losses.lost(comment));
                }
            }
            losses.throwIfAny();
            return new CommentPlaces(head, above, tail);
        }

        /** Behind the last comment before the first statement that an empty line follows. */
        private int headEnd() {
            int first = written.statements().isEmpty()
                    ? 0
                    : written.statements().get(0).span().start();
            int end = 0;
            for (Comment comment : parsed.comments()) {
                int commentEnd = comment.span().end();
                boolean emptyLine = commentEnd <= first
                        && file.text()
                                .substring(commentEnd, first)
                                .replaceFirst("\n[^\\S\n]*\n", "\0")
                                .startsWith("\0");
                end = emptyLine ? commentEnd : end;
            }
            return end;
        }

        /** Whether the comment stands behind something on its line. */
        private boolean endsLine(Comment comment) {
            int start = comment.span().start();
            int lineStart = file.text().lastIndexOf('\n', start - 1) + 1;
            return !file.text().substring(lineStart, start).isBlank();
        }

        private Optional<ObjectPath> between(Comment comment) {
            int start = comment.span().start();
            Optional<Written.Placed> statement =
                    endsLine(comment) ? written.lastBefore(start) : written.firstBehind(start);
            return statement.flatMap(this::objectOf);
        }

        /** The object that a statement makes, or else the one that it changes. */
        private Optional<ObjectPath> objectOf(Written.Placed placed) {
            return within(placed.span())
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .or(() -> ChangedObject.of(
                            placed.statement(), parsed.sources().spans().keySet()));
        }

        /** The element of a statement that the comment stands behind, or above. */
        private Optional<ObjectPath> inside(Written.Placed placed, Comment comment) {
            int start = comment.span().start();
            int lineStart = file.text().lastIndexOf('\n', start - 1) + 1;
            Optional<ObjectPath> before = within(placed.span())
                    .filter(entry -> entry.getValue().start() <= start)
                    .reduce((one, later) -> one.getValue().start() >= lineStart ? one : later)
                    .map(Map.Entry::getKey);
            Optional<ObjectPath> behind = within(placed.span())
                    .filter(entry -> entry.getValue().start() > start)
                    .findFirst()
                    .map(Map.Entry::getKey);
            return (endsLine(comment) ? before.or(() -> behind) : behind.or(() -> before)).or(() -> objectOf(placed));
        }

        private Stream<Map.Entry<ObjectPath, SourceSpan>> within(SourceSpan statement) {
            return parsed.sources().spans().entrySet().stream()
                    .filter(entry -> statement.start() <= entry.getValue().start()
                            && entry.getValue().end() <= statement.end())
                    .sorted(Comparator.<Map.Entry<ObjectPath, SourceSpan>>comparingInt(
                                    entry -> entry.getValue().start())
                            .thenComparing(entry -> -entry.getValue().end())
                            .thenComparing(Map.Entry::getKey));
        }
    }
}
