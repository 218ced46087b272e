package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table.Persistence;
import dev.lockstep.core.statement.ColumnClause;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.LikeClause;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.TableOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TABLE in all its forms but CREATE TABLE AS. */
final class CreateTableReader {
    private final TokenCursor cursor;
    private final List<ColumnClause> columns = new ArrayList<>();
    private final List<LikeClause> likes = new ArrayList<>();
    private final List<ConstraintClause> constraints = new ArrayList<>();
    private List<StorageParameter> parameters = List.of();
    private TableOrigin origin = new TableOrigin.Own();
    private Optional<SqlExpression> partitionKey = Optional.empty();

    private CreateTableReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    static Statement read(TokenCursor cursor) {
        return new CreateTableReader(cursor).table();
    }

    private Statement table() {
        int start = cursor.mark();
        cursor.expect("create");
        Persistence persistence = cursor.accept("unlogged") ? Persistence.UNLOGGED : Persistence.PERMANENT;
        cursor.expect("table");
        Existence existence = cursor.accept("if", "not", "exists") ? Existence.LENIENT : Existence.STRICT;
        ObjectName name = cursor.objectName();
        members();
        while (!cursor.atEnd()) {
            option();
        }
        return new Statement.CreateTable(
                cursor.spanSince(start),
                name,
                existence,
                persistence,
                origin,
                columns,
                likes,
                constraints,
                parameters,
                partitionKey);
    }

    private void members() {
        if (cursor.accept("partition", "of")) {
            ObjectName parent = cursor.objectName();
            columnOptions();
            origin = new TableOrigin.Partition(parent, PartitionBoundReader.read(cursor));
            return;
        }
        if (cursor.accept("of")) {
            origin = new TableOrigin.Typed(cursor.objectName());
            columnOptions();
            return;
        }
        if (cursor.is("as")) {
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, cursor.here(), "CREATE TABLE AS");
        }
        TokenCursor inside = cursor.brackets();
        if (!inside.atEnd()) {
            inside.items().forEach(this::element);
        }
    }

    /** What a partition or typed table says of columns that it has already, and its own constraints. */
    private void columnOptions() {
        if (!cursor.isSymbol("(")) {
            return;
        }
        for (TokenCursor item : cursor.brackets().items()) {
            if (TableElementReader.isConstraint(item)) {
                constraints.add(TableElementReader.constraint(item));
            } else {
                columns.add(ColumnReader.readOptions(item));
            }
        }
    }

    private void element(TokenCursor item) {
        if (item.is("like")) {
            likes.add(LikeReader.read(item, columns.size()));
        } else if (TableElementReader.isConstraint(item)) {
            constraints.add(TableElementReader.constraint(item));
        } else {
            columns.add(ColumnReader.read(item));
        }
    }

    private void option() {
        if (cursor.accept("partition", "by")) {
            int mark = cursor.mark();
            cursor.name();
            cursor.brackets();
            partitionKey = Optional.of(new SqlExpression(SqlText.of(cursor.since(mark))));
        } else if (cursor.accept("with")) {
            parameters = ParameterReader.read(cursor);
        } else if (cursor.accept("inherits")) {
            origin = new TableOrigin.Inheriting(objectNames(cursor.brackets()));
        } else if (cursor.is("as")) {
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, cursor.here(), "CREATE TABLE AS");
        } else if (!cursor.accept("without", "oids") && !cursor.accept("using", "heap")) {
            throw new ReadFailure(
                    Problem.NOT_UNDERSTOOD,
                    cursor.spanOfRest(),
                    "\"" + cursor.peek().raw() + "\"");
        }
    }

    private static List<ObjectName> objectNames(TokenCursor inside) {
        List<ObjectName> names = new ArrayList<>();
        do {
            names.add(inside.objectName());
        } while (inside.acceptSymbol(","));
        inside.expectEnd();
        return names;
    }
}
