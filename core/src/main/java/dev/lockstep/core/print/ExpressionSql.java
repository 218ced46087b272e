package dev.lockstep.core.print;

import dev.lockstep.core.model.SqlExpression;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts an expression into a clause, with brackets where the clause needs them. */
final class ExpressionSql {
    /** What the grammar takes in an expression ({@code a_expr}) but not behind a column's DEFAULT ({@code b_expr}). */
    private static final Set<String> TAKE_BRACKETS = Set.of(
            "and",
            "or",
            "not",
            "is",
            "isnull",
            "notnull",
            "in",
            "like",
            "ilike",
            "similar",
            "between",
            "collate",
            "at",
            "any",
            "all",
            "some",
            "overlaps");

    /** Words that look like a function's name before a bracket and are none. */
    private static final Set<String> NO_FUNCTIONS =
            Set.of("array", "case", "exists", "in", "interval", "not", "row", "select", "values", "grouping");

    private ExpressionSql() {}

    static String bracketed(SqlExpression expression) {
        return "(" + expression.text() + ")";
    }

    /** An expression behind DEFAULT. */
    static String afterDefault(SqlExpression expression) {
        boolean open = Words.outsideBrackets(expression.text()).stream()
                .anyMatch(word -> TAKE_BRACKETS.contains(word.toLowerCase(Locale.ROOT)));
        return open ? bracketed(expression) : expression.text();
    }

    /** An expression as an index element: bare when it is one function call, bracketed otherwise. */
    static String asElement(SqlExpression expression) {
        return isCall(expression.text()) ? expression.text() : bracketed(expression);
    }

    private static boolean isCall(String text) {
        int open = text.indexOf('(');
        if (open < 1 || Words.closingBracket(text, open) != text.length() - 1) {
            return false;
        }
        String function = text.substring(0, open);
        List<String> words = Words.outsideBrackets(function);
        return function.matches("[A-Za-z_0-9.]+")
                && !words.isEmpty()
                && !NO_FUNCTIONS.contains(words.get(0).toLowerCase(Locale.ROOT));
    }
}
