package dev.lockstep.emitters.python;

import dev.lockstep.emitters.python.PyExpression.Argument;
import dev.lockstep.emitters.python.PyExpression.Spread;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays an expression out on lines of at most 88 characters, by the rules of {@code ruff format} (0.16.9, defaults).
 *
 * <p>A string is never broken.
 */
public final class PyLayout implements PyExpression.Cases<String> {
    private static final int WIDTH = 88;
    private static final int STEP = 4;

    /** Columns from the left margin to the line's own start. */
    private final int indent;
    /** Columns taken on the first line before the expression and on the last line behind it. */
    private final int taken;

    private PyLayout(int indent, int taken) {
        this.indent = indent;
        this.taken = taken;
    }

    /** {@code prefix} and the expression, as a statement; lines after the first one are indented as the first is. */
    public static String statement(int indent, String prefix, PyExpression expression) {
        boolean opens = fits(indent + width(prefix), expression) || indent + width(prefix + head(expression)) <= WIDTH;
        return opens || !(expression instanceof PyExpression.Call)
                ? prefix + at(indent, indent + width(prefix), expression)
                : bracketed(indent, prefix, expression);
    }

    /** {@code target[argument] = value}, where what gives way to a long line is the value, then the annotation. */
    public static String annotated(int indent, String target, String argument, PyExpression value) {
        String prefix = target + "[" + argument + "] = ";
        if (indent + width(prefix) + 1 <= WIDTH) {
            return statement(indent, prefix, value);
        }
        String broken = target + "[\n" + " ".repeat(indent + STEP) + argument + "\n" + " ".repeat(indent);
        String end = "] = ";
        return broken + end + at(indent, indent + width(end), value);
    }

    /** The value in brackets on lines of its own, where not even its first line has a place. */
    private static String bracketed(int indent, String prefix, PyExpression expression) {
        int inner = indent + STEP;
        return prefix + "(\n" + " ".repeat(inner) + at(inner, inner, expression) + "\n" + " ".repeat(indent) + ")";
    }

    /** What has to stand on the first line however the expression is broken. */
    private static String head(PyExpression expression) {
        return expression instanceof PyExpression.Call call ? call.function() + "(" : "";
    }

    private static boolean fits(int taken, PyExpression expression) {
        return !mustBreak(expression) && taken + width(expression.flat()) <= WIDTH;
    }

    /**
     * An annotated name, as a statement.
     *
     * @param value what it is set to, with the sign before it, or nothing
     */
    public static String annotated(int indent, String name, PyExpression annotation, String value) {
        String prefix = name + ": ";
        int before = indent + width(prefix);
        if (before + width(annotation.flat()) + width(value) <= WIDTH && !mustBreak(annotation)) {
            return prefix + annotation.flat() + value;
        }
        if (annotation instanceof PyExpression.Operation && !value.isEmpty()) {
            int inner = indent + STEP;
            return prefix + "(\n" + " ".repeat(inner) + at(inner, inner, annotation) + "\n" + " ".repeat(indent) + ")"
                    + value;
        }
        return prefix + annotation.match(new PyLayout(indent, before)) + value;
    }

    private static String at(int indent, int taken, PyExpression expression) {
        return fits(taken, expression) ? expression.flat() : expression.match(new PyLayout(indent, taken));
    }

    @Override
    public String atom(PyExpression.Atom expression) {
        return expression.text();
    }

    @Override
    public String call(PyExpression.Call expression) {
        if (expression.arguments().isEmpty()) {
            return expression.flat();
        }
        int inner = indent + STEP;
        String flat = expression.flat();
        String oneLine = flat.substring(expression.function().length() + 1, flat.length() - 1);
        boolean spread = expression.arguments().stream().anyMatch(argument -> mustBreak(argument.value()));
        StringBuilder text = new StringBuilder(expression.function()).append("(\n");
        if (!spread && inner + width(oneLine) <= WIDTH) {
            text.append(" ".repeat(inner)).append(oneLine).append('\n');
        } else {
            expression.arguments().forEach(argument -> text.append(line(argument, inner)));
        }
        return text.append(" ".repeat(indent)).append(')').toString();
    }

    @Override
    public String group(PyExpression.Group expression) {
        if (expression.members().isEmpty()) {
            return expression.flat();
        }
        int inner = indent + STEP;
        StringBuilder text = new StringBuilder(expression.brackets().open).append('\n');
        for (int i = 0; i < expression.members().size(); i++) {
            String prefix = expression.prefix(i);
            text.append(" ".repeat(inner))
                    .append(prefix)
                    .append(at(
                            inner,
                            inner + width(prefix) + 1,
                            expression.members().get(i)))
                    .append(",\n");
        }
        return text.append(" ".repeat(indent))
                .append(expression.brackets().close)
                .toString();
    }

    @Override
    public String subscript(PyExpression.Subscript expression) {
        int inner = indent + STEP;
        String flat = expression.flat();
        String oneLine = flat.substring(expression.name().length() + 1, flat.length() - 1);
        StringBuilder text = new StringBuilder(expression.name()).append("[\n").append(" ".repeat(inner));
        boolean single = expression.members().size() == 1;
        if (inner + width(oneLine) <= WIDTH) {
            text.append(oneLine);
        } else if (single) {
            text.append(at(inner, inner, expression.members().get(0)));
        } else {
            text.append(expression.members().stream()
                    .map(member -> at(inner, inner + 1, member) + ",")
                    .collect(Collectors.joining("\n" + " ".repeat(inner))));
        }
        return text.append('\n').append(" ".repeat(indent)).append(']').toString();
    }

    @Override
    public String operation(PyExpression.Operation expression) {
        List<PyExpression> operands = expression.operands();
        StringBuilder text = new StringBuilder(operand(operands.get(0), taken));
        String operator = expression.operator() + " ";
        for (PyExpression operand : operands.subList(1, operands.size())) {
            text.append('\n')
                    .append(" ".repeat(indent))
                    .append(operator)
                    .append(operand(operand, indent + operator.length()));
        }
        return text.toString();
    }

    private String operand(PyExpression operand, int before) {
        if (!(operand instanceof PyExpression.Operation)) {
            return at(indent, before, operand);
        }
        if (before + width(operand.flat()) + 2 <= WIDTH) {
            return FlatText.operand(operand);
        }
        int inner = indent + STEP;
        return "(\n" + " ".repeat(inner) + at(inner, inner, operand) + "\n" + " ".repeat(indent) + ")";
    }

    private static String line(Argument argument, int inner) {
        int before = inner + width(argument.prefix()) + 1;
        return " ".repeat(inner) + argument.prefix() + at(inner, before, argument.value()) + ",\n";
    }

    private static boolean mustBreak(PyExpression expression) {
        if (expression instanceof PyExpression.Group group) {
            return group.spread() == Spread.ALWAYS || group.members().stream().anyMatch(PyLayout::mustBreak);
        }
        return expression instanceof PyExpression.Call call
                && call.arguments().stream().anyMatch(argument -> mustBreak(argument.value()));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
