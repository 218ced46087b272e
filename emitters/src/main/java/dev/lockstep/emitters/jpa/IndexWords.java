package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.IndexElement.OfColumn;
import dev.lockstep.core.model.IndexElement.OfExpression;
import dev.lockstep.core.model.IndexElement.Order;
import dev.lockstep.core.print.Clause;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaValue;
import java.util.List;
import java.util.Optional;

/** Says an index as {@code @Index}. */
final class IndexWords {
    private IndexWords() {}

    /**
     * Empty when Hibernate 7.4 has no words for it: it writes no USING, splits the column list at every comma and does
     * not quote the name.
     */
    static Optional<JavaAnnotation> of(Index index) {
        List<String> items =
                index.elements().stream().map(element -> item(index, element)).toList();
        boolean sayable = index.method().equals("btree")
                && index.name().sql().equals(index.name().text())
                && items.stream().noneMatch(item -> item.contains(","));
        if (!sayable) {
            return Optional.empty();
        }
        JavaAnnotation annotation = JavaAnnotation.of(Known.INDEX)
                .with("name", index.name().text())
                .with("columnList", String.join(", ", items));
        if (index.isUnique()) {
            annotation = annotation.with("unique", new JavaValue.Code("true"));
        }
        String options = Clause.options(index);
        return Optional.of(options.isEmpty() ? annotation : annotation.with("options", options));
    }

    /**
     * A plain column by its name; anything else in brackets, which Hibernate takes for an expression and leaves alone.
     * A unique index of plain columns would become a unique constraint.
     */
    private static String item(Index index, IndexElement element) {
        String sql = Clause.element(element);
        String key = element.key().match(KeyText.INSTANCE);
        String name = element.key() instanceof OfColumn of ? of.column().text() : "";
        boolean plain = !index.isUnique() && key.equals(name);
        if (plain && sql.equals(key)) {
            return key;
        }
        if (plain && element.order() == Order.DESC && sql.equals(key + " DESC")) {
            return key + " desc";
        }
        return sql.startsWith("(") ? sql : "(" + key + ")" + sql.substring(key.length());
    }

    private enum KeyText implements IndexElement.Key.Cases<String> {
        INSTANCE;

        @Override
        public String column(OfColumn key) {
            return key.column().sql();
        }

        @Override
        public String expression(OfExpression key) {
            return key.expression().text();
        }
    }
}
