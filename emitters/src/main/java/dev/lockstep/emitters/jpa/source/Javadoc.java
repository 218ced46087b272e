package dev.lockstep.emitters.jpa.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Doc comments made of text that nobody may trust.
 *
 * <p>The compiler decodes a backslash with a {@code u} before it looks for the end of a comment, so no backslash is
 * left; nor is anything left that the documentation tool would read as a tag.
 */
public final class Javadoc {
    private static final int WIDTH = 100;

    private Javadoc() {}

    /**
     * The comment without its last line end, or nothing for a blank text.
     *
     * @param indent the columns before it
     */
    public static String of(String text, int indent) {
        List<List<String>> paragraphs = paragraphs(text);
        if (paragraphs.isEmpty()) {
            return "";
        }
        String margin = " ".repeat(indent);
        String first = String.join(" ", paragraphs.get(0));
        if (paragraphs.size() == 1 && indent + first.length() + 7 <= WIDTH) {
            return margin + "/** " + first + " */";
        }
        List<String> lines = new ArrayList<>();
        for (List<String> paragraph : paragraphs) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(filled(paragraph, WIDTH - indent - 3, lines.isEmpty() ? "" : "<p>"));
        }
        StringBuilder comment = new StringBuilder(margin + "/**\n");
        lines.forEach(line ->
                comment.append(margin).append((" * " + line).stripTrailing()).append('\n'));
        return comment.append(margin).append(" */").toString();
    }

    private static List<String> filled(List<String> words, int width, String start) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        for (String word : words) {
            boolean begins = line.length() == 0 || line.toString().equals(start);
            if (!begins && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                begins = true;
            }
            line.append(begins ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<List<String>> paragraphs(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").split("\n[ \t]*\n"))
                .map(paragraph -> Arrays.stream(escaped(paragraph).split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        int before = ' ';
        for (int point : text.codePoints().toArray()) {
            safe.append(escaped(before, point));
            before = point;
        }
        return safe.toString();
    }

    private static String escaped(int before, int point) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '@' -> "&#64;";
            case '\\' -> "&#92;";
            case '/' -> before == '*' ? "&#47;" : "/";
            case '*' -> before == '/' || before == '*' || Character.isWhitespace(before) ? "&#42;" : "*";
            case ' ', '\n', '\t', '\r' -> " ";
            default -> JavaString.isInvisible(point) ? "&#" + point + ";" : Character.toString(point);
        };
    }
}
