package dev.lockstep.core.order;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Verbatim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the verbatim objects that tables and domains need.
 *
 * <p>Without a server this is a question of names: one that stands in an expression counts as needed. Taking too many
 * does no harm as long as what is taken does not need a table itself.
 */
final class EarlyObjects {
    /** What an expression can use without naming it. */
    private static final Set<ObjectKind> ALWAYS =
            EnumSet.of(ObjectKind.TYPE, ObjectKind.COLLATION, ObjectKind.OPERATOR, ObjectKind.CAST);

    /** What an expression can name. */
    private static final Set<ObjectKind> WHEN_NAMED =
            EnumSet.of(ObjectKind.FUNCTION, ObjectKind.AGGREGATE, ObjectKind.OTHER);

    private final Schema schema;
    private final Set<Verbatim> early = new LinkedHashSet<>();
    private final Deque<Verbatim> unread = new ArrayDeque<>();

    private EarlyObjects(Schema schema) {
        this.schema = schema;
    }

    static Set<Verbatim> of(Schema schema) {
        EarlyObjects objects = new EarlyObjects(schema);
        objects.find();
        return objects.early;
    }

    /** The name by which an expression knows the object: a function's without its argument types. */
    static String nameOf(Verbatim object) {
        List<String> names = object.path().names();
        String last = names.get(names.size() - 1);
        int bracket = last.indexOf('(');
        return bracket > 0 ? last.substring(0, bracket) : last;
    }

    private void find() {
        List<String> texts = new ArrayList<>();
        schema.tables().forEach(table -> texts.addAll(SchemaExpressions.of(table)));
        schema.domains().forEach(domain -> texts.addAll(SchemaExpressions.of(domain)));
        schema.composites().forEach(type -> texts.addAll(SchemaExpressions.of(type)));
        schema.ranges().forEach(type -> texts.addAll(SchemaExpressions.of(type)));
        Mentions inExpressions = Mentions.of(texts);
        for (Verbatim object : schema.verbatim()) {
            ObjectKind kind = object.path().kind();
            if (ALWAYS.contains(kind) || (WHEN_NAMED.contains(kind) && inExpressions.contains(nameOf(object)))) {
                take(object);
            }
        }
        while (!unread.isEmpty()) {
            takeMentioned(unread.remove());
        }
    }

    /** A function that is inlined into an index expression is parsed then, so what its body calls must be there. */
    private void takeMentioned(Verbatim object) {
        Mentions mentions = Mentions.of(object.statements());
        for (Verbatim other : schema.verbatim()) {
            boolean named = WHEN_NAMED.contains(other.path().kind()) && mentions.contains(nameOf(other));
            if (named && !needsTable(other)) {
                take(other);
            }
        }
    }

    private boolean needsTable(Verbatim object) {
        Mentions signature = Mentions.outsideQuotes(object.statements());
        return schema.tables().stream()
                .map(Table::name)
                .anyMatch(name -> signature.contains(name.name().text()));
    }

    private void take(Verbatim object) {
        if (early.add(object)) {
            unread.add(object);
        }
    }
}
