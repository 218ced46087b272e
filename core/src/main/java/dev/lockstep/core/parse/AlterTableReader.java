package dev.lockstep.core.parse;

import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Table.Persistence;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Scope;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads ALTER TABLE with the actions that change structure; RENAME and SET SCHEMA have readers of their own. */
final class AlterTableReader {
    private AlterTableReader() {}

    static Statement read(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("alter", "table");
        Existence existence = ifExists(cursor);
        Scope scope = scope(cursor);
        ObjectName table = cursor.objectName();
        cursor.acceptSymbol("*");
        List<TableAction> actions = new ArrayList<>();
        for (TokenCursor item : cursor.items()) {
            actions.add(action(item));
            item.expectEnd();
        }
        return new Statement.AlterTable(cursor.spanSince(start), table, existence, scope, actions);
    }

    private static TableAction action(TokenCursor cursor) {
        if (cursor.accept("add")) {
            return add(cursor);
        }
        if (cursor.accept("drop")) {
            return drop(cursor);
        }
        if (cursor.accept("alter", "constraint")) {
            return alterConstraint(cursor);
        }
        if (cursor.accept("alter")) {
            cursor.accept("column");
            PartName column = cursor.name();
            return new TableAction.AlterColumn(column, ColumnChangeReader.read(cursor));
        }
        if (cursor.accept("validate", "constraint")) {
            return new TableAction.ValidateConstraint(cursor.name());
        }
        return family(cursor).orElseGet(() -> option(cursor));
    }

    private static TableAction alterConstraint(TokenCursor cursor) {
        PartName name = cursor.name();
        Optional<Validation> validation = Optional.empty();
        if (cursor.accept("enforced")) {
            validation = Optional.of(Validation.VALID);
        } else if (cursor.accept("not", "enforced")) {
            validation = Optional.of(Validation.NOT_ENFORCED);
        }
        Optional<Inheritance> inheritance = Optional.empty();
        if (cursor.accept("no", "inherit")) {
            inheritance = Optional.of(Inheritance.NO_INHERIT);
        } else if (cursor.accept("inherit")) {
            inheritance = Optional.of(Inheritance.INHERIT);
        }
        boolean rest = !cursor.atEnd() || (validation.isEmpty() && inheritance.isEmpty());
        Optional<Deferral> deferral = rest ? Optional.of(Deferrals.read(cursor)) : Optional.empty();
        return new TableAction.AlterConstraint(name, deferral, validation, inheritance);
    }

    private static TableAction add(TokenCursor cursor) {
        if (TableElementReader.isConstraint(cursor)) {
            return new TableAction.AddConstraint(constraint(cursor));
        }
        cursor.accept("column");
        Existence existence = cursor.accept("if", "not", "exists") ? Existence.LENIENT : Existence.STRICT;
        return new TableAction.AddColumn(ColumnReader.read(cursor), existence);
    }

    private static ConstraintClause constraint(TokenCursor cursor) {
        return UsingIndexReader.read(cursor).orElseGet(() -> TableElementReader.constraint(cursor));
    }

    private static TableAction drop(TokenCursor cursor) {
        if (cursor.accept("constraint")) {
            Existence existence = ifExists(cursor);
            return new TableAction.DropConstraint(cursor.name(), existence, behavior(cursor));
        }
        cursor.accept("column");
        Existence existence = ifExists(cursor);
        return new TableAction.DropColumn(cursor.name(), existence, behavior(cursor));
    }

    /** Reads ONLY, when it is there. */
    static Scope scope(TokenCursor cursor) {
        return cursor.accept("only") ? Scope.ONLY : Scope.WITH_DESCENDANTS;
    }

    private static Optional<TableAction> family(TokenCursor cursor) {
        if (cursor.accept("attach", "partition")) {
            ObjectName partition = cursor.objectName();
            return Optional.of(new TableAction.AttachPartition(partition, PartitionBoundReader.read(cursor)));
        }
        if (cursor.accept("detach", "partition")) {
            ObjectName partition = cursor.objectName();
            if (!cursor.accept("concurrently")) {
                cursor.accept("finalize");
            }
            return Optional.of(new TableAction.DetachPartition(partition));
        }
        if (cursor.accept("inherit")) {
            return Optional.of(new TableAction.Inherit(cursor.objectName()));
        }
        if (cursor.accept("no", "inherit")) {
            return Optional.of(new TableAction.Disinherit(cursor.objectName()));
        }
        if (cursor.accept("not", "of")) {
            return Optional.of(new TableAction.OfType(Optional.empty()));
        }
        return cursor.accept("of")
                ? Optional.of(new TableAction.OfType(Optional.of(cursor.objectName())))
                : Optional.empty();
    }

    private static TableAction option(TokenCursor cursor) {
        if (cursor.accept("owner", "to")) {
            cursor.next();
            return new TableAction.NotCompared();
        }
        if (cursor.accept("reset")) {
            return new TableAction.ResetParameters(ParameterReader.names(cursor));
        }
        if (cursor.accept("set", "logged")) {
            return new TableAction.SetPersistence(Persistence.PERMANENT);
        }
        if (cursor.accept("set", "unlogged")) {
            return new TableAction.SetPersistence(Persistence.UNLOGGED);
        }
        if (cursor.is("set") && cursor.isSymbolBehind("(")) {
            cursor.expect("set");
            return new TableAction.SetParameters(ParameterReader.read(cursor));
        }
        throw cursor.unexpected("an action of ALTER TABLE");
    }

    static Existence ifExists(TokenCursor cursor) {
        return cursor.accept("if", "exists") ? Existence.LENIENT : Existence.STRICT;
    }

    static Behavior behavior(TokenCursor cursor) {
        if (cursor.accept("cascade")) {
            return Behavior.CASCADE;
        }
        cursor.accept("restrict");
        return Behavior.RESTRICT;
    }
}
