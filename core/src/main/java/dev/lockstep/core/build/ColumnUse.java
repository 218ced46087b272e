package dev.lockstep.core.build;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which columns a constraint or index needs; in expressions, every word that may be one. */
final class ColumnUse implements Constraint.Cases<Set<Identifier>> {
    private static final ColumnUse INSTANCE = new ColumnUse();

    private ColumnUse() {}

    static Set<Identifier> of(Constraint constraint) {
        return constraint.match(INSTANCE);
    }

    static Set<Identifier> of(Index index) {
        Set<Identifier> used = new HashSet<>(index.include());
        index.elements().forEach(element -> used.addAll(of(element)));
        index.predicate().ifPresent(predicate -> used.addAll(of(predicate)));
        return used;
    }

    static Set<Identifier> of(SqlExpression expression) {
        return ExpressionNames.words(expression);
    }

    private static Set<Identifier> of(IndexElement element) {
        return element.key().match(new IndexElement.Key.Cases<>() {
            @Override
            public Set<Identifier> column(IndexElement.OfColumn key) {
                return Set.of(key.column());
            }

            @Override
            public Set<Identifier> expression(IndexElement.OfExpression key) {
                return of(key.expression());
            }
        });
    }

    @Override
    public Set<Identifier> primaryKey(Constraint.PrimaryKey constraint) {
        return both(constraint.columns(), constraint.include());
    }

    @Override
    public Set<Identifier> unique(Constraint.Unique constraint) {
        return both(constraint.columns(), constraint.include());
    }

    @Override
    public Set<Identifier> foreignKey(Constraint.ForeignKey constraint) {
        return new HashSet<>(constraint.columns());
    }

    @Override
    public Set<Identifier> check(Constraint.Check constraint) {
        return of(constraint.expression());
    }

    @Override
    public Set<Identifier> notNull(Constraint.NotNull constraint) {
        return Set.of(constraint.column());
    }

    @Override
    public Set<Identifier> exclusion(Constraint.Exclusion constraint) {
        Set<Identifier> used = new HashSet<>(constraint.include());
        constraint.elements().forEach(element -> used.addAll(of(element.key())));
        constraint.predicate().ifPresent(predicate -> used.addAll(of(predicate)));
        return used;
    }

    private static Set<Identifier> both(List<Identifier> first, List<Identifier> second) {
        Set<Identifier> used = new HashSet<>(first);
        used.addAll(second);
        return used;
    }
}
