package dev.lockstep.core.view;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.query.FromItem.JoinKind;
import dev.lockstep.core.query.FromItem.JoinRule;
import dev.lockstep.core.query.ValueExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Which columns no two rows of a join share: where each row of one side has one partner at most, the key of it. */
final class JoinKeys {
    private record Equality(OptionalInt one, OptionalInt other) {
        /** Whether it is between a column and any of a scope. */
        boolean joins(int number, Scope scope) {
            return (isOf(one, number) && isAmong(other, scope)) || (isOf(other, number) && isAmong(one, scope));
        }

        private static boolean isOf(OptionalInt side, int number) {
            return side.equals(OptionalInt.of(number));
        }

        private static boolean isAmong(OptionalInt side, Scope scope) {
            return scope.relations().stream()
                    .flatMap(relation -> relation.columns().stream())
                    .anyMatch(column -> isOf(side, column.number()));
        }
    }

    private final Scope left;
    private final Scope right;
    private final Scope both;

    JoinKeys(Scope left, Scope right, Scope both) {
        this.left = left;
        this.right = right;
        this.both = both;
    }

    /** @param merged the columns of USING and NATURAL */
    List<Integer> key(JoinKind kind, JoinRule rule, List<Identifier> merged) {
        List<Equality> equalities = new ArrayList<>();
        if (rule instanceof JoinRule.On on) {
            read(on.condition(), equalities);
        }
        merged.forEach(name -> equalities.add(new Equality(number(left, name), number(right, name))));
        boolean keepsLeft = kind == JoinKind.INNER || kind == JoinKind.LEFT;
        if (keepsLeft && isFixed(right, left, equalities)) {
            return left.key();
        }
        boolean keepsRight = kind == JoinKind.INNER || kind == JoinKind.RIGHT;
        if (keepsRight && isFixed(left, right, equalities)) {
            return right.key();
        }
        boolean pairs =
                kind == JoinKind.INNER && !left.key().isEmpty() && !right.key().isEmpty();
        return pairs ? Stream.concat(left.key().stream(), right.key().stream()).toList() : List.of();
    }

    private static OptionalInt number(Scope scope, Identifier name) {
        return scope.number(new ValueExpression.Column(List.of(name)));
    }

    private void read(ValueExpression condition, List<Equality> equalities) {
        if (!(condition instanceof ValueExpression.Operation operation)
                || operation.operands().size() != 2) {
            return;
        }
        if (operation.operator().equals("and")) {
            operation.operands().forEach(part -> read(part, equalities));
        }
        if (operation.operator().equals("=")) {
            OptionalInt one = both.number(operation.operands().get(0));
            OptionalInt other = both.number(operation.operands().get(1));
            equalities.add(new Equality(one, other));
        }
    }

    /** Whether every column of the key of one side equals a column of the other. */
    private static boolean isFixed(Scope side, Scope other, List<Equality> equalities) {
        return !side.key().isEmpty()
                && side.key().stream()
                        .allMatch(number -> equalities.stream().anyMatch(equality -> equality.joins(number, other)));
    }
}
