package dev.lockstep.verifier.compare;

import dev.lockstep.core.diff.DiffRules;
import dev.lockstep.core.diff.DiffRules.ColumnOrder;
import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.diff.ExpressionPair;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Compares two catalogs; the server says whether two spellings of an expression mean the same. */
public final class SettledComparison {
    private SettledComparison() {}

    /**
     * What a comparison found.
     *
     * @param differences those that remain
     * @param respelled how many expressions differ in their text and mean the same to the server
     */
    public record Outcome(List<Difference> differences, int respelled) {
        public Outcome {
            differences = List.copyOf(differences);
        }
    }

    /**
     * The differences that remain after the server has spelled all expressions anew.
     *
     * @param connection to the database that holds the expected schema, in auto-commit mode; what is tried there is
     *     rolled back
     */
    public static Outcome compare(Schema expected, Schema actual, Connection connection) throws SQLException {
        Set<ExpressionPair> open = SchemaDiffer.differentSpellings(expected, actual);
        Set<ExpressionPair> same = open.isEmpty() ? Set.of() : new Settling(connection).sameMeaning(open);
        List<Difference> differences =
                SchemaDiffer.diff(expected, actual, new DiffRules(same::contains, ColumnOrder.COMPARED));
        return new Outcome(differences, same.size());
    }
}
