package dev.lockstep.emitters.sql;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.SqlName;
import java.util.List;
import java.util.Locale;

/** The statement that drops an object. */
public final class DropSql {
    /** Kinds without a path of their own that are dropped by their name alone. */
    private static final List<String> OTHER_KINDS = List.of(
            "access method",
            "conversion",
            "foreign data wrapper",
            "publication",
            "server",
            "text search configuration",
            "text search dictionary",
            "text search parser",
            "text search template");

    private final String condition;

    private DropSql(String condition) {
        this.condition = condition;
    }

    /** One statement, or none for a kind that is dropped with its owner or by no statement of its own. */
    public static List<String> of(ObjectPath path) {
        return new DropSql("").statements(path);
    }

    /** The same, which does nothing where the object is not there. */
    public static List<String> ifExists(ObjectPath path) {
        return new DropSql(" IF EXISTS").statements(path);
    }

    /** What drops a verbatim object, and does nothing where it is not there. */
    public static List<String> ifExists(Verbatim object) {
        String condition = " IF EXISTS";
        return switch (object.path().kind()) {
            case OPERATOR -> new OperatorDrop(condition, object.statements().get(0)).statements();
            case CAST -> worded(condition, object.path(), List.of("cast"));
            case OTHER -> worded(condition, object.path(), OTHER_KINDS);
            default -> ifExists(object.path());
        };
    }

    /** The words that name such an object begin with those of its kind. */
    private static List<String> worded(String condition, ObjectPath path, List<String> kinds) {
        String words = path.names().get(path.names().size() - 1);
        return kinds.stream()
                .filter(kind -> words.regionMatches(true, 0, kind + " ", 0, kind.length() + 1))
                .map(kind -> "DROP " + kind.toUpperCase(Locale.ROOT) + condition + words.substring(kind.length()))
                .toList();
    }

    private List<String> statements(ObjectPath path) {
        return switch (path.kind()) {
            case NAMESPACE -> named("DROP SCHEMA", path);
            case EXTENSION -> named("DROP EXTENSION", path);
            case ENUM, TYPE -> named("DROP TYPE", path);
            case DOMAIN -> named("DROP DOMAIN", path);
            case COLLATION -> named("DROP COLLATION", path);
            case SEQUENCE -> named("DROP SEQUENCE", path);
            case TABLE -> named("DROP TABLE", path);
            case STATISTICS -> named("DROP STATISTICS", path);
            case VIEW -> named("DROP VIEW", path);
            case MATERIALIZED_VIEW -> named("DROP MATERIALIZED VIEW", path);
            case FUNCTION -> named("DROP FUNCTION", path);
            case PROCEDURE -> named("DROP PROCEDURE", path);
            case AGGREGATE -> named("DROP AGGREGATE", path);
            case TRIGGER -> part("DROP TRIGGER", path);
            case RULE -> part("DROP RULE", path);
            case POLICY -> part("DROP POLICY", path);
            default -> List.of();
        };
    }

    private List<String> named(String verb, ObjectPath path) {
        List<String> names = path.names();
        if (names.size() == 1) {
            return List.of(verb + condition + " " + new Identifier(names.get(0)).sql());
        }
        // The name of a function carries its argument types, which are no part of the identifier.
        String name = names.get(names.size() - 1);
        int bracket = hasArguments(path.kind()) ? name.indexOf('(') : -1;
        String arguments = bracket < 0 ? "" : name.substring(bracket);
        String bare = bracket < 0 ? name : name.substring(0, bracket);
        return List.of(verb + condition + " " + SqlName.of(QualifiedName.of(names.get(0), bare)) + arguments);
    }

    private static boolean hasArguments(ObjectKind kind) {
        return kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE || kind == ObjectKind.AGGREGATE;
    }

    private List<String> part(String verb, ObjectPath path) {
        List<String> names = path.names();
        QualifiedName owner = QualifiedName.of(names.get(0), names.get(1));
        return List.of(verb + condition + " " + new Identifier(names.get(2)).sql() + " ON " + SqlName.of(owner));
    }
}
