package dev.lockstep.core.format;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.lex.Comment;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rewrites a canonical file. */
public final class Formatter {
    private final ParsedSchema parsed;
    private final String text;

    private Formatter(ParsedSchema parsed) {
        this.parsed = parsed;
        this.text = parsed.sources().file().text();
    }

    /**
     * The file in normal form, each comment above the object it stood at, the comments at both ends of the file as they
     * are. A second time changes nothing.
     *
     * @throws InputException with the place of everything that the normal form would lose
     */
    public static String format(ParsedSchema parsed) {
        return new Formatter(parsed).format();
    }

    private String format() {
        Written written = Written.of(parsed.sources().file());
        Losses losses = new Losses(parsed.sources().file());
        losses.refuseStatements(written);
        CommentPlaces places = CommentPlaces.of(parsed, written, losses);
        String formatted = ends(places, losses);
        losses.refuseComments(parsed, formatted);
        return formatted;
    }

    private String ends(CommentPlaces places, Losses losses) {
        SourceFile printed = new SourceFile("normal form", SchemaPrinter.print(parsed.schema()));
        String body = withComments(printed, places, losses);
        String head = slice(places.head());
        String tail = slice(places.tail());
        return (head.isEmpty() ? "" : head + "\n\n") + body + (tail.isEmpty() ? "" : "\n" + tail + "\n");
    }

    private String withComments(SourceFile printed, CommentPlaces places, Losses losses) {
        ParsedSchema again = CanonicalReader.read(printed, parsed.version());
        Map<Integer, List<Comment>> byOffset = new TreeMap<>();
        places.above()
                .forEach((path, comments) -> again.sources()
                        .find(path)
                        .ifPresentOrElse(
                                span -> byOffset.computeIfAbsent(
                                                lineStart(printed.text(), span.start()), any -> new ArrayList<>())
                                        .addAll(comments),
                                () -> comments.forEach(losses::lost)));
        losses.throwIfAny();
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, List<Comment>> entry : byOffset.entrySet()) {
            out.append(printed.text(), from, entry.getKey());
            from = entry.getKey();
            String indent = indent(printed.text(), from);
            entry.getValue().stream()
                    .sorted((one, other) ->
                            Integer.compare(one.span().start(), other.span().start()))
                    .forEach(
                            comment -> out.append(indent).append(slice(comment)).append('\n'));
        }
        return out.append(printed.text().substring(from)).toString();
    }

    private String slice(Comment comment) {
        return text.substring(comment.span().start(), comment.span().end()).stripTrailing();
    }

    /** Comments as they stand, with the empty lines between them. */
    private String slice(List<Comment> comments) {
        if (comments.isEmpty()) {
            return "";
        }
        SourceSpan span =
                comments.get(0).span().to(comments.get(comments.size() - 1).span());
        return text.substring(span.start(), span.end()).stripTrailing();
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private static String indent(String text, int lineStart) {
        int end = lineStart;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return text.substring(lineStart, end);
    }
}
