package dev.lockstep.core.parse;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.DomainChange;
import dev.lockstep.core.statement.DomainRules;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.TypeClause;
import dev.lockstep.core.statement.ValueClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE DOMAIN and ALTER DOMAIN, with their clauses in any order. */
final class DomainReader {
    private final TokenCursor cursor;
    private final List<ConstraintClause.Check> checks = new ArrayList<>();
    private Nullability nullability = Nullability.NULLABLE;
    private Optional<SqlExpression> defaultValue = Optional.empty();
    private Optional<ObjectName> collation = Optional.empty();

    private DomainReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    static Statement create(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("create", "domain");
        ObjectName name = cursor.objectName();
        cursor.accept("as");
        TypeClause base = TypeReader.read(cursor);
        DomainReader reader = new DomainReader(cursor);
        while (!cursor.atEnd()) {
            reader.rule();
        }
        DomainRules rules = new DomainRules(reader.nullability, reader.defaultValue, reader.checks);
        return new Statement.CreateDomain(cursor.spanSince(start), name, base, reader.collation, rules);
    }

    private void rule() {
        if (cursor.accept("collate")) {
            collation = Optional.of(cursor.objectName());
        } else if (cursor.accept("default")) {
            int mark = cursor.mark();
            while (!cursor.atEnd() && !startsRule()) {
                cursor.skip();
            }
            defaultValue = expression(ColumnReader.ofDefault(cursor.since(mark), cursor));
        } else if (cursor.is("constraint") || cursor.is("check")) {
            checks.add(check(cursor));
        } else if (cursor.accept("not", "null")) {
            nullability = Nullability.NOT_NULL;
        } else if (cursor.accept("null")) {
            nullability = Nullability.NULLABLE;
        } else {
            throw cursor.unexpected("a clause of CREATE DOMAIN");
        }
    }

    private boolean startsRule() {
        return cursor.isAny("constraint", "check", "collate") || cursor.is("not", "null");
    }

    private static Optional<SqlExpression> expression(ValueClause value) {
        return value instanceof ValueClause.Default found ? Optional.of(found.expression()) : Optional.empty();
    }

    private static ConstraintClause.Check check(TokenCursor cursor) {
        int start = cursor.mark();
        Optional<Identifier> name =
                cursor.accept("constraint") ? Optional.of(cursor.name().name()) : Optional.empty();
        cursor.expect("check");
        SqlExpression expression = cursor.brackets().restAsExpression();
        Validation validation = cursor.accept("not", "valid") ? Validation.NOT_VALID : Validation.VALID;
        return new ConstraintClause.Check(
                name, cursor.spanSince(start), expression, List.of(), Inheritance.INHERIT, validation);
    }

    static Statement alter(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("alter", "domain");
        ObjectName name = cursor.objectName();
        DomainChange change = change(cursor);
        return new Statement.AlterDomain(cursor.spanSince(start), name, change);
    }

    private static DomainChange change(TokenCursor cursor) {
        if (cursor.accept("set", "default")) {
            return new DomainChange.ToDefault(expression(ColumnReader.ofDefault(cursor.takeRest(), cursor)));
        }
        if (cursor.accept("drop", "default")) {
            return new DomainChange.ToDefault(Optional.empty());
        }
        if (cursor.accept("set", "not", "null")) {
            return new DomainChange.ToNullability(Nullability.NOT_NULL);
        }
        if (cursor.accept("drop", "not", "null")) {
            return new DomainChange.ToNullability(Nullability.NULLABLE);
        }
        return constraintChange(cursor);
    }

    private static DomainChange constraintChange(TokenCursor cursor) {
        if (cursor.accept("add")) {
            return new DomainChange.AddCheck(check(cursor));
        }
        if (cursor.accept("drop", "constraint")) {
            Existence existence = AlterTableReader.ifExists(cursor);
            PartName check = cursor.name();
            AlterTableReader.behavior(cursor);
            return new DomainChange.DropCheck(check, existence);
        }
        if (cursor.accept("rename", "constraint")) {
            PartName check = cursor.name();
            cursor.expect("to");
            return new DomainChange.RenameCheck(check, cursor.name());
        }
        if (cursor.accept("validate", "constraint")) {
            return new DomainChange.ValidateCheck(cursor.name());
        }
        if (cursor.accept("owner", "to")) {
            cursor.next();
            return new DomainChange.NotCompared();
        }
        throw cursor.unexpected("an action of ALTER DOMAIN");
    }
}
