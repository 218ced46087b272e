package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.model.PartitionBound;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Reads FOR VALUES ... or DEFAULT of a partition. */
public final class PartitionBoundReader {
    private PartitionBoundReader() {}

    /** Reads a bound as a server deparses it; the text holds nothing else. */
    public static PartitionBound read(String text) {
        SourceFile file = new SourceFile("", text);
        TokenCursor cursor =
                TokenCursor.over(Lexer.read(file, new Problems(file)).tokens());
        PartitionBound bound = read(cursor);
        cursor.expectEnd();
        return bound;
    }

    static PartitionBound read(TokenCursor cursor) {
        if (cursor.accept("default")) {
            return new PartitionBound.Others();
        }
        cursor.expect("for", "values");
        if (cursor.accept("in")) {
            return new PartitionBound.In(values(cursor));
        }
        if (cursor.accept("from")) {
            List<SqlExpression> from = values(cursor);
            cursor.expect("to");
            return new PartitionBound.Range(from, values(cursor));
        }
        cursor.expect("with");
        return hash(cursor.brackets());
    }

    private static List<SqlExpression> values(TokenCursor cursor) {
        List<SqlExpression> values = new ArrayList<>();
        for (TokenCursor item : cursor.brackets().items()) {
            values.add(item.restAsExpression());
        }
        return values;
    }

    private static PartitionBound hash(TokenCursor inside) {
        inside.expect("modulus");
        int modulus = (int) Numbers.signed(inside);
        inside.expectSymbol(",");
        inside.expect("remainder");
        int remainder = (int) Numbers.signed(inside);
        inside.expectEnd();
        return new PartitionBound.Hash(modulus, remainder);
    }
}
