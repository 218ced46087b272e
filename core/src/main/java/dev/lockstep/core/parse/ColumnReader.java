package dev.lockstep.core.parse;

import dev.lockstep.core.grammar.Construct;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.ValueSource.Generated.Persistence;
import dev.lockstep.core.model.ValueSource.Identity.Generation;
import dev.lockstep.core.statement.ColumnClause;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.SequenceClause;
import dev.lockstep.core.statement.TypeClause;
import dev.lockstep.core.statement.ValueClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a column definition. JSqlParser gives what follows the type as a flat list of words, so this state machine
 * reads it from the tokens; the constraints among it go through JSqlParser like those of a table.
 */
final class ColumnReader {
    private final TokenCursor cursor;
    private final PartName name;
    private final List<ConstraintClause> constraints = new ArrayList<>();
    private Optional<ObjectName> collation = Optional.empty();
    private Optional<Nullability> nullability = Optional.empty();
    private ValueClause value = new ValueClause.Nothing();
    private ColumnTuning tuning = ColumnTuning.NONE;

    private ColumnReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.name = cursor.name();
    }

    /** Reads the definition up to the cursor's end. */
    static ColumnClause read(TokenCursor cursor) {
        ColumnReader reader = new ColumnReader(cursor);
        return reader.rest(TypeReader.read(cursor));
    }

    /** Reads {@code name WITH OPTIONS ...}, as a partition or typed table has it: the type is given. */
    static ColumnClause readOptions(TokenCursor cursor) {
        ColumnReader reader = new ColumnReader(cursor);
        cursor.accept("with", "options");
        return reader.rest(new TypeClause.Given(reader.name.span()));
    }

    private ColumnClause rest(TypeClause type) {
        while (!cursor.atEnd()) {
            clause();
        }
        return new ColumnClause(name, type, collation, nullability, value, tuning, constraints);
    }

    private void clause() {
        Optional<PartName> constraintName = cursor.accept("constraint") ? Optional.of(cursor.name()) : Optional.empty();
        if (cursor.accept("not")) {
            cursor.expect("null");
            nullability = Optional.of(Nullability.NOT_NULL);
            NotNullReader.ofColumn(cursor, constraintName, name).ifPresent(constraints::add);
        } else if (cursor.accept("null")) {
            nullability = Optional.of(Nullability.NULLABLE);
        } else if (cursor.accept("collate")) {
            collation = Optional.of(cursor.objectName());
        } else if (cursor.accept("default")) {
            value = defaultValue();
        } else if (cursor.accept("generated")) {
            generated();
        } else if (cursor.accept("storage")) {
            tuning = new ColumnTuning(Optional.of(cursor.label().text()), tuning.compression(), OptionalInt.empty());
        } else if (cursor.accept("compression")) {
            tuning = new ColumnTuning(
                    tuning.storage(), Optional.of(cursor.label().text()), OptionalInt.empty());
        } else if (cursor.isAny("check", "primary", "unique", "references")) {
            constraints.add(constraint(constraintName));
        } else {
            throw cursor.unexpected("a clause of a column definition");
        }
    }

    private ValueClause defaultValue() {
        int mark = cursor.mark();
        while (!cursor.atEnd() && (cursor.mark() == mark || !startsClause())) {
            cursor.skip();
        }
        List<Token> tokens = cursor.since(mark);
        return ofDefault(tokens, cursor);
    }

    /** DEFAULT NULL says nothing, with a cast too, as pg_dump writes it for types with a length. */
    static ValueClause ofDefault(List<Token> tokens, TokenCursor cursor) {
        if (tokens.isEmpty()) {
            throw cursor.unexpected("an expression");
        }
        cursor.expect(Construct.EXPRESSION, tokens);
        return isNull(tokens)
                ? new ValueClause.Nothing()
                : new ValueClause.Default(new SqlExpression(SqlText.of(tokens)));
    }

    private static boolean isNull(List<Token> tokens) {
        if (!tokens.get(0).isWord("null")) {
            return false;
        }
        return tokens.size() == 1
                || (tokens.get(1).isSymbol("::") && tokens.stream().skip(2).allMatch(ColumnReader::isPartOfType));
    }

    private static boolean isPartOfType(Token token) {
        return token.isName()
                || token.isSymbol("(")
                || token.isSymbol(",")
                || token.isSymbol(")")
                || token.raw().chars().allMatch(Character::isDigit);
    }

    private void generated() {
        Generation generation = Generation.ALWAYS;
        if (cursor.accept("by", "default")) {
            generation = Generation.BY_DEFAULT;
        } else {
            cursor.expect("always");
        }
        cursor.expect("as");
        if (cursor.accept("identity")) {
            SequenceClause sequence =
                    cursor.isSymbol("(") ? SequenceReader.read(cursor.brackets()) : SequenceClause.NONE;
            value = new ValueClause.Identity(generation, sequence);
            return;
        }
        SqlExpression expression = cursor.brackets().restAsExpression();
        boolean stored = cursor.accept("stored");
        if (!stored) {
            // Since Postgres 18 the word may be missing; before, one of the two was required and only STORED known.
            cursor.accept("virtual");
        }
        value = new ValueClause.Generated(expression, stored ? Persistence.STORED : Persistence.VIRTUAL);
    }

    private ConstraintClause constraint(Optional<PartName> constraintName) {
        int mark = cursor.mark();
        if (cursor.is("references")) {
            cursor.skip();
            // A table may be called storage or generated, which would begin another clause.
            cursor.objectName();
        } else {
            cursor.skip();
        }
        while (!cursor.atEnd() && !startsClause()) {
            cursor.skip();
        }
        return ConstraintReader.read(ConstraintText.ofColumn(cursor.part(mark), constraintName, name));
    }

    /** Whether the next token begins another clause of the column, and does not belong to the one before. */
    private boolean startsClause() {
        if (cursor.isAny("constraint", "check", "primary", "unique", "references", "collate", "generated", "storage")
                || cursor.is("compression")
                || cursor.is("not", "null")) {
            return !cursor.followsSymbol(".");
        }
        return cursor.isAny("null", "default") && !cursor.follows("set");
    }
}
