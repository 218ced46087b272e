package dev.lockstep.core.parse;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.ValueSource.Identity.Generation;
import dev.lockstep.core.statement.ColumnChange;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.SequenceClause;
import dev.lockstep.core.statement.TypeClause;
import dev.lockstep.core.statement.ValueClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what follows the name in ALTER COLUMN. */
final class ColumnChangeReader {
    private ColumnChangeReader() {}

    static ColumnChange read(TokenCursor cursor) {
        if (cursor.accept("type") || cursor.accept("set", "data", "type")) {
            return type(cursor);
        }
        if (cursor.accept("set", "default")) {
            ValueClause value = ColumnReader.ofDefault(cursor.takeRest(), cursor);
            Optional<SqlExpression> expression =
                    value instanceof ValueClause.Default found ? Optional.of(found.expression()) : Optional.empty();
            return new ColumnChange.ToDefault(expression);
        }
        if (cursor.accept("drop", "default")) {
            return new ColumnChange.ToDefault(Optional.empty());
        }
        if (cursor.accept("set", "not", "null")) {
            return new ColumnChange.ToNullability(Nullability.NOT_NULL);
        }
        if (cursor.accept("drop", "not", "null")) {
            return new ColumnChange.ToNullability(Nullability.NULLABLE);
        }
        if (cursor.accept("add", "generated")) {
            return addIdentity(cursor);
        }
        if (cursor.accept("drop", "identity") || cursor.accept("drop", "expression")) {
            Existence existence = AlterTableReader.ifExists(cursor);
            return new ColumnChange.DropValue(existence);
        }
        return tuning(cursor);
    }

    private static ColumnChange type(TokenCursor cursor) {
        TypeClause type = TypeReader.read(cursor);
        Optional<ObjectName> collation = cursor.accept("collate") ? Optional.of(cursor.objectName()) : Optional.empty();
        if (cursor.accept("using")) {
            // The expression converts rows; it leaves nothing in the schema.
            cursor.restAsExpression();
        }
        return new ColumnChange.ToType(type, collation);
    }

    private static ColumnChange addIdentity(TokenCursor cursor) {
        Generation generation = generation(cursor);
        cursor.expect("as", "identity");
        SequenceClause sequence = cursor.isSymbol("(") ? SequenceReader.read(cursor.brackets()) : SequenceClause.NONE;
        return new ColumnChange.AddIdentity(new ValueClause.Identity(generation, sequence));
    }

    private static Generation generation(TokenCursor cursor) {
        if (cursor.accept("by", "default")) {
            return Generation.BY_DEFAULT;
        }
        cursor.expect("always");
        return Generation.ALWAYS;
    }

    private static ColumnChange tuning(TokenCursor cursor) {
        if (cursor.accept("set", "storage")) {
            return tune(Optional.of(word(cursor)), Optional.empty(), OptionalInt.empty());
        }
        if (cursor.accept("set", "compression")) {
            return tune(Optional.empty(), Optional.of(word(cursor)), OptionalInt.empty());
        }
        if (cursor.accept("set", "statistics", "default")) {
            return tune(Optional.empty(), Optional.empty(), OptionalInt.of(-1));
        }
        if (cursor.accept("set", "statistics")) {
            return tune(Optional.empty(), Optional.empty(), OptionalInt.of((int) Numbers.signed(cursor)));
        }
        return identity(cursor);
    }

    private static String word(TokenCursor cursor) {
        return cursor.next().value().toLowerCase(Locale.ROOT);
    }

    private static ColumnChange tune(Optional<String> storage, Optional<String> compression, OptionalInt statistics) {
        return new ColumnChange.Tune(new ColumnTuning(storage, compression, statistics));
    }

    /** SET GENERATED and SET of sequence options, each with its own SET; RESTART is about rows. */
    private static ColumnChange identity(TokenCursor cursor) {
        Optional<Generation> generation = Optional.empty();
        List<dev.lockstep.core.lex.Token> options = new ArrayList<>();
        while (!cursor.atEnd()) {
            if (cursor.accept("restart")) {
                if (cursor.accept("with") || !cursor.atEnd()) {
                    Numbers.signed(cursor);
                }
            } else if (cursor.accept("set", "generated")) {
                generation = Optional.of(generation(cursor));
            } else if (cursor.accept("set")) {
                int mark = cursor.mark();
                while (!cursor.atEnd() && !cursor.isAny("set", "restart")) {
                    cursor.next();
                }
                options.addAll(cursor.since(mark));
            } else {
                throw cursor.unexpected("a change of a column");
            }
        }
        return new ColumnChange.ChangeIdentity(
                generation, SequenceReader.read(new TokenCursor(options, cursor.here())));
    }
}
