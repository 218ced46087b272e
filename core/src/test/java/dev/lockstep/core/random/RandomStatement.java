package dev.lockstep.core.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One SQL statement in the parts that it may lose while it stays a statement.
 *
 * @param opening up to and with the bracket before the elements
 * @param elements what stands between the brackets, such as columns
 * @param closing the bracket behind the elements
 * @param clauses what may follow, each by itself
 */
public record RandomStatement(String opening, List<Element> elements, String closing, List<String> clauses) {
    public RandomStatement {
        elements = List.copyOf(elements);
        clauses = List.copyOf(clauses);
    }

    /** A part between commas with the clauses that may follow it. */
    public record Element(String text, List<String> clauses) {
        public Element {
            clauses = List.copyOf(clauses);
        }

        public static Element of(String text, String... clauses) {
            return new Element(text, written(List.of(clauses)));
        }

        private String sql() {
            return joined(text, clauses);
        }
    }

    /** A statement without elements. An empty clause is none. */
    public static RandomStatement of(String opening, String... clauses) {
        return new RandomStatement(opening, List.of(), "", written(List.of(clauses)));
    }

    /** The statement with its semicolon. */
    public String sql() {
        String listed = elements.stream().map(Element::sql).collect(Collectors.joining(",\n    "));
        String body = elements.isEmpty() ? opening : opening + "\n    " + listed + "\n";
        return joined(body + closing, clauses) + ";";
    }

    /** The statements that lack one part of this one. */
    List<RandomStatement> smaller() {
        List<RandomStatement> all = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            all.add(new RandomStatement(opening, without(elements, i), closing, clauses));
        }
        for (int i = 0; i < clauses.size(); i++) {
            all.add(new RandomStatement(opening, elements, closing, without(clauses, i)));
        }
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            for (int j = 0; j < element.clauses().size(); j++) {
                List<Element> changed = new ArrayList<>(elements);
                changed.set(i, new Element(element.text(), without(element.clauses(), j)));
                all.add(new RandomStatement(opening, changed, closing, clauses));
            }
        }
        return all;
    }

    static <T> List<T> without(List<T> list, int index) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(index);
        return shorter;
    }

    private static List<String> written(List<String> clauses) {
        return clauses.stream().filter(clause -> !clause.isEmpty()).toList();
    }

    private static String joined(String text, List<String> clauses) {
        return clauses.isEmpty() ? text : text + " " + String.join(" ", clauses);
    }
}
