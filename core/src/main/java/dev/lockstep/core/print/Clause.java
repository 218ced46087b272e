package dev.lockstep.core.print;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;

/** Parts of statements, for targets that write the rest of a statement themselves. None begins or ends with a blank. */
public final class Clause {
    private Clause() {}

    /** MATCH, the actions, deferrability and NOT VALID of a foreign key; empty when nothing is said. */
    public static String options(Constraint.ForeignKey constraint) {
        return ConstraintSql.options(constraint).strip();
    }

    /** What stands behind the columns of a unique constraint. */
    public static String options(Constraint.Unique constraint) {
        return ConstraintSql.options(constraint).strip();
    }

    /** What stands behind the elements of an index. */
    public static String options(Index index) {
        return IndexSql.options(index).strip();
    }

    /** One element of an index, an expression in its brackets. */
    public static String element(IndexElement element) {
        return IndexSql.element(element);
    }

    /** The options of an identity column in their brackets, empty when each has its default. */
    public static String options(QualifiedName table, Column column, ValueSource.Identity source) {
        return ValueSql.identityOptions(table, column.name(), source).strip();
    }

    /** The options of a sequence that differ from their defaults, without its type. */
    public static List<String> options(SequenceOptions options) {
        return SequenceSql.options(options);
    }

    /** WITH and the parameters, empty when there is none. */
    public static String with(List<StorageParameter> parameters) {
        return ParameterSql.with(parameters).strip();
    }

    public static String bracketed(SqlExpression expression) {
        return ExpressionSql.bracketed(expression);
    }

    /** An expression behind DEFAULT, in brackets where the grammar wants them. */
    public static String afterDefault(SqlExpression expression) {
        return ExpressionSql.afterDefault(expression);
    }

    /** The name of a collation behind COLLATE. */
    public static String collation(QualifiedName name) {
        return CollationSql.of(name);
    }

    /** Whether {@code serial} says all of a column's type, sequence and default. */
    public static boolean isWrittenAsSerial(QualifiedName table, Column column) {
        return ValueSql.isWrittenAsSerial(table, column);
    }
}
