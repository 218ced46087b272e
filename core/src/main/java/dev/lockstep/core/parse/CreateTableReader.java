package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table.Persistence;
import dev.lockstep.core.statement.ColumnClause;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TABLE with a list of columns. */
final class CreateTableReader {
    private final TokenCursor cursor;
    private final List<ColumnClause> columns = new ArrayList<>();
    private final List<ConstraintClause> constraints = new ArrayList<>();
    private List<StorageParameter> parameters = List.of();
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
        TokenCursor inside = cursor.brackets();
        if (!inside.atEnd()) {
            inside.items().forEach(this::element);
        }
        while (!cursor.atEnd()) {
            option();
        }
        return new Statement.CreateTable(
                cursor.spanSince(start), name, existence, persistence, columns, constraints, parameters, partitionKey);
    }

    private void element(TokenCursor item) {
        if (item.is("like")) {
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, item.spanOfRest(), "LIKE in a table");
        }
        if (TableElementReader.isConstraint(item)) {
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
        } else if (!cursor.accept("without", "oids") && !cursor.accept("using", "heap")) {
            throw new ReadFailure(
                    Problem.NOT_UNDERSTOOD,
                    cursor.spanOfRest(),
                    "\"" + cursor.peek().raw() + "\"");
        }
    }
}
