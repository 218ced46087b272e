package dev.lockstep.core.changelog;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import java.util.List;
import java.util.Optional;

/** What objects are called in a changelog. */
final class ObjectWords {
    private ObjectWords() {}

    /** The kind of object; for a constraint, which kind of constraint. */
    static String kind(ObjectPath path, Schema schema) {
        Optional<Constraint> constraint = SchemaParts.constraint(schema, path);
        if (constraint.isPresent()) {
            return constraint.get().match(ConstraintKind.INSTANCE);
        }
        return path.kind() == ObjectKind.ENUM ? "enum" : path.kind().words();
    }

    /** The object's own name, without that of its owner. */
    static String name(ObjectPath path) {
        return path.names().get(path.names().size() - 1);
    }

    /** The table or domain a part belongs to. */
    static String owner(ObjectPath path) {
        return new ObjectPath(ObjectKind.TABLE, path.names().subList(0, 2)).display();
    }

    /** The object in the middle of a sentence: a column by its full name, others with their kind. */
    static String phrase(ObjectPath path) {
        List<String> names = path.names();
        return switch (path.kind()) {
            case COLUMN -> path.display();
            case INDEX -> "index " + name(path);
            case CONSTRAINT -> "constraint " + name(path) + " of " + owner(path);
            case ENUM -> "enum " + path.display();
            default -> path.kind().words() + " " + (names.size() > 2 ? name(path) : path.display());
        };
    }

    private enum ConstraintKind implements Constraint.Cases<String> {
        INSTANCE;

        @Override
        public String primaryKey(Constraint.PrimaryKey constraint) {
            return "primary key";
        }

        @Override
        public String unique(Constraint.Unique constraint) {
            return "unique constraint";
        }

        @Override
        public String foreignKey(Constraint.ForeignKey constraint) {
            return "foreign key";
        }

        @Override
        public String check(Constraint.Check constraint) {
            return "check";
        }

        @Override
        public String notNull(Constraint.NotNull constraint) {
            return "NOT NULL constraint";
        }

        @Override
        public String exclusion(Constraint.Exclusion constraint) {
            return "exclusion constraint";
        }
    }
}
