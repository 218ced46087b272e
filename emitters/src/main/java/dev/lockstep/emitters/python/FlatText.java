package dev.lockstep.emitters.python;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes an expression on one line. */
enum FlatText implements PyExpression.Cases<String> {
    INSTANCE;

    @Override
    public String atom(PyExpression.Atom expression) {
        return expression.text();
    }

    @Override
    public String call(PyExpression.Call expression) {
        return expression.function()
                + expression.arguments().stream()
                        .map(argument -> argument.prefix() + argument.value().flat())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String group(PyExpression.Group expression) {
        boolean single = expression.brackets() == PyExpression.Brackets.TUPLE
                && expression.members().size() == 1;
        return IntStream.range(0, expression.members().size())
                .mapToObj(at ->
                        expression.prefix(at) + expression.members().get(at).flat())
                .collect(Collectors.joining(
                        ", ", expression.brackets().open, (single ? "," : "") + expression.brackets().close));
    }

    @Override
    public String operation(PyExpression.Operation expression) {
        return expression.operands().stream()
                .map(FlatText::operand)
                .collect(Collectors.joining(" " + expression.operator() + " "));
    }

    @Override
    public String subscript(PyExpression.Subscript expression) {
        return expression.members().stream()
                .map(PyExpression::flat)
                .collect(Collectors.joining(", ", expression.name() + "[", "]"));
    }

    static String operand(PyExpression operand) {
        return operand instanceof PyExpression.Operation ? "(" + operand.flat() + ")" : operand.flat();
    }
}
