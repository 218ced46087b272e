package dev.lockstep.core.changelog;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The bump that an added object requires: a rule that refuses rows which were accepted is breaking. */
final class AdditionBump {
    private final Schema before;
    private final Schema after;

    AdditionBump(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    Bump of(ObjectPath path) {
        return switch (path.kind()) {
            case COLUMN ->
                SchemaParts.column(after, path).map(AdditionBump::ofColumn).orElse(Bump.MINOR);
            case CONSTRAINT -> {
                Optional<Constraint> constraint = SchemaParts.constraint(after, path);
                boolean onNewColumn =
                        constraint.isPresent() && constraint.get().match(new OnColumn(name -> isNew(path, name)));
                yield onNewColumn ? Bump.MINOR : Bump.MAJOR;
            }
            case INDEX ->
                SchemaParts.index(after, path)
                        .map(index -> ofIndex(path, index))
                        .orElse(Bump.PATCH);
            case STATISTICS -> Bump.PATCH;
            default -> Bump.MINOR;
        };
    }

    /** Inserts that do not know the column fail when it must have a value and has no source of one. */
    private static Bump ofColumn(Column column) {
        boolean needsValue = column.isNotNull() && column.value() instanceof ValueSource.Absent;
        return needsValue ? Bump.MAJOR : Bump.MINOR;
    }

    private Bump ofIndex(ObjectPath path, Index index) {
        if (!index.isUnique()) {
            return Bump.PATCH;
        }
        boolean onNewColumn = index.elements().stream()
                .map(IndexElement::key)
                .anyMatch(key -> key instanceof IndexElement.OfColumn of && isNew(path, of.column()));
        return onNewColumn ? Bump.MINOR : Bump.MAJOR;
    }

    private boolean isNew(ObjectPath path, Identifier column) {
        Optional<Table> was = SchemaParts.table(before, path);
        Optional<Table> is = SchemaParts.table(after, path);
        return is.flatMap(table -> table.column(column)).isPresent()
                && was.flatMap(table -> table.column(column)).isEmpty();
    }

    /** Whether a constraint is about a column that the predicate picks. */
    private record OnColumn(Predicate<Identifier> picked) implements Constraint.Cases<Boolean> {
        private static final Pattern WORD = Pattern.compile("\\w+");

        @Override
        public Boolean primaryKey(Constraint.PrimaryKey constraint) {
            return any(constraint.columns());
        }

        @Override
        public Boolean unique(Constraint.Unique constraint) {
            return any(constraint.columns());
        }

        @Override
        public Boolean foreignKey(Constraint.ForeignKey constraint) {
            return any(constraint.columns());
        }

        @Override
        public Boolean check(Constraint.Check constraint) {
            return any(words(constraint.expression()));
        }

        @Override
        public Boolean notNull(Constraint.NotNull constraint) {
            return picked.test(constraint.column());
        }

        @Override
        public Boolean exclusion(Constraint.Exclusion constraint) {
            return constraint.elements().stream()
                    .map(element -> element.key().key())
                    .anyMatch(key -> key instanceof IndexElement.OfColumn of && picked.test(of.column()));
        }

        private boolean any(Collection<Identifier> columns) {
            return columns.stream().anyMatch(picked);
        }

        private static List<Identifier> words(SqlExpression expression) {
            return WORD.matcher(expression.text())
                    .results()
                    .map(word -> word.group())
                    .filter(word -> Identifier.byteLength(word) <= Identifier.MAX_BYTES)
                    .map(Identifier::folded)
                    .toList();
        }
    }
}
