package dev.lockstep.core.diff;

import dev.lockstep.core.model.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares two schemas over everything the model holds. */
public final class SchemaDiffer {
    private SchemaDiffer() {}

    /** All differences, expressions compared by their text. */
    public static List<Difference> diff(Schema expected, Schema actual) {
        return diff(expected, actual, DiffRules.STRICT);
    }

    /** All differences, in the order of their objects. */
    public static List<Difference> diff(Schema expected, Schema actual, DiffRules rules) {
        return new Comparison(expected, actual, rules).differences();
    }

    /**
     * The expressions whose texts differ, for a server to settle in one go: first ask for them, then settle them, then
     * call {@link #diff(Schema, Schema, DiffRules)} with the answers.
     */
    public static Set<ExpressionPair> differentSpellings(Schema expected, Schema actual) {
        Set<ExpressionPair> pairs = new LinkedHashSet<>();
        ExpressionEquality collecting = pair -> {
            pairs.add(pair);
            return false;
        };
        diff(expected, actual, new DiffRules(collecting, DiffRules.ColumnOrder.COMPARED));
        return pairs;
    }
}
