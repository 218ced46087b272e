package dev.lockstep.core.parse;

import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.query.ValueExpression.Call;
import dev.lockstep.core.query.ValueExpression.Elements;
import dev.lockstep.core.statement.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of a call and what may stand behind them. */
final class CallReader {
    private final TokenCursor cursor;

    CallReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    ValueExpression call(ObjectName function) {
        TokenCursor inside = cursor.brackets();
        ValueExpression call =
                switch (function.namespace().isEmpty() ? function.name().text() : "") {
                    case "extract" -> extract(inside);
                    case "position" -> position(inside);
                    case "substring", "overlay" -> first(function, inside);
                    case "trim" -> trim(inside);
                    default -> new Call(function, arguments(inside));
                };
        return behind(call);
    }

    private static List<ValueExpression> arguments(TokenCursor inside) {
        List<ValueExpression> arguments = new ArrayList<>();
        if (inside.atEnd() || inside.acceptSymbol("*")) {
            return arguments;
        }
        if (!inside.accept("distinct")) {
            inside.accept("all");
        }
        do {
            inside.accept("variadic");
            arguments.add(new ValueReader(inside).value());
        } while (inside.acceptSymbol(","));
        if (inside.is("order", "by")) {
            inside.takeRest();
        }
        inside.expectEnd();
        return arguments;
    }

    private static ValueExpression extract(TokenCursor inside) {
        inside.next();
        inside.expect("from");
        ValueExpression value = ValueReader.whole(inside);
        return new Call(OperandReader.builtIn("extract", inside), List.of(value));
    }

    private static ValueExpression position(TokenCursor inside) {
        inside.takeRest();
        return new Call(OperandReader.builtIn("position", inside), List.of());
    }

    /** A call whose type is that of its first argument, whatever words stand between the others. */
    private static ValueExpression first(ObjectName function, TokenCursor inside) {
        ValueExpression value = new ValueReader(inside).value();
        inside.takeRest();
        return new Call(function, List.of(value));
    }

    /** What is trimmed stands behind FROM, or first. */
    private static ValueExpression trim(TokenCursor inside) {
        String name = inside.is("leading") ? "ltrim" : inside.is("trailing") ? "rtrim" : "btrim";
        if (inside.isAny("both", "leading", "trailing")) {
            inside.next();
        }
        int start = inside.mark();
        while (!inside.atEnd() && !inside.is("from")) {
            inside.skip();
        }
        if (inside.accept("from")) {
            start = inside.mark();
        }
        inside.reset(start);
        ValueExpression value = new ValueReader(inside).value();
        inside.takeRest();
        return new Call(OperandReader.builtIn(name, inside), List.of(value));
    }

    private ValueExpression behind(ValueExpression call) {
        ValueExpression value = call;
        if (cursor.accept("within", "group")) {
            TokenCursor order = cursor.brackets();
            order.expect("order", "by");
            ValueExpression ordered = new ValueReader(order).value();
            order.takeRest();
            value = ordered(call, ordered);
        }
        if (cursor.accept("filter")) {
            cursor.brackets();
        }
        if (cursor.accept("over")) {
            cursor.skip();
        }
        return value;
    }

    /** The type of an ordered-set aggregate is about what it orders, unless it gives an array. */
    private static ValueExpression ordered(ValueExpression call, ValueExpression ordered) {
        if (call instanceof Call plain && plain.arguments().stream().noneMatch(Elements.class::isInstance)) {
            return new Call(plain.function(), List.of(ordered));
        }
        return new ValueExpression.Unread();
    }
}
