package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * One member of an index or exclusion constraint.
 *
 * @param collation when it is not that of the column
 * @param operatorClass when one is written; the default class is not
 */
public record IndexElement(
        Key key, Optional<QualifiedName> collation, Optional<OperatorClass> operatorClass, Order order, Nulls nulls) {
    /** What is indexed. */
    public sealed interface Key {
        <R> R match(Cases<R> cases);

        /** One answer for each case of the family. */
        interface Cases<R> {
            R column(OfColumn key);

            R expression(OfExpression key);
        }
    }

    public record OfColumn(Identifier column) implements Key {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.column(this);
        }
    }

    /** An expression, without the brackets that an index element puts around it. */
    public record OfExpression(SqlExpression expression) implements Key {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expression(this);
        }
    }

    /**
     * @param name bare when it is one of the server or in the schema public, {@code namespace.name} otherwise
     * @param options the options between its brackets, {@code siglen=32}
     */
    public record OperatorClass(String name, List<StorageParameter> options) {
        public OperatorClass {
            options = List.copyOf(options);
        }
    }

    /** Sort order of a btree element. */
    public enum Order {
        ASC,
        DESC
    }

    /** Where NULLs sort; last for ASC and first for DESC unless written. */
    public enum Nulls {
        FIRST,
        LAST
    }

    /** A column, ascending, with nothing else said. */
    public static IndexElement ofColumn(Identifier column) {
        return new IndexElement(new OfColumn(column), Optional.empty(), Optional.empty(), Order.ASC, Nulls.LAST);
    }

    /** Without the collation. */
    public IndexElement withoutCollation() {
        return new IndexElement(key, Optional.empty(), operatorClass, order, nulls);
    }

    /** Whether NULLs sort where they do by default for this order. */
    public boolean hasDefaultNulls() {
        return (order == Order.ASC) == (nulls == Nulls.LAST);
    }
}
