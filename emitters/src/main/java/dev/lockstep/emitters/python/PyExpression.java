package dev.lockstep.emitters.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Python expression, before it has a place on lines. */
public sealed interface PyExpression {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R atom(Atom expression);

        R call(Call expression);

        R group(Group expression);

        R operation(Operation expression);

        R subscript(Subscript expression);
    }

    /** The expression on one line. */
    default String flat() {
        return match(FlatText.INSTANCE);
    }

    /** A name, a number or a string: nothing that could be broken over lines. */
    record Atom(String text) implements PyExpression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atom(this);
        }
    }

    /** An argument of a call, by name or by place. */
    record Argument(Optional<String> keyword, PyExpression value) {
        String prefix() {
            return keyword.map(word -> word + "=").orElse("");
        }
    }

    record Call(String function, List<Argument> arguments) implements PyExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** This call with one more keyword argument. */
        public Call with(String keyword, PyExpression value) {
            List<Argument> all = new ArrayList<>(arguments);
            all.add(new Argument(Optional.of(keyword), value));
            return new Call(function, all);
        }

        public Call with(String keyword, String text) {
            return with(keyword, text(text));
        }

        /** This call with one more keyword argument that is {@code True}. */
        public Call withTrue(String keyword) {
            return with(keyword, yes());
        }

        /** This call with one more argument behind those by place. */
        public Call plus(PyExpression value) {
            List<Argument> all = new ArrayList<>(arguments);
            all.add(new Argument(Optional.empty(), value));
            return new Call(function, all);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** The brackets of a group. */
    enum Brackets {
        LIST("[", "]"),
        TUPLE("(", ")"),
        DICT("{", "}");

        final String open;
        final String close;

        Brackets(String open, String close) {
            this.open = open;
            this.close = close;
        }
    }

    /** Whether a group's members stand on lines of their own though they would fit on one. */
    enum Spread {
        IF_NEEDED,
        ALWAYS
    }

    /**
     * A list, tuple or dictionary.
     *
     * @param keys as many as {@code members} for a dictionary, else none
     */
    record Group(Brackets brackets, Spread spread, List<PyExpression> keys, List<PyExpression> members)
            implements PyExpression {
        public Group {
            keys = List.copyOf(keys);
            members = List.copyOf(members);
        }

        String prefix(int at) {
            return keys.isEmpty() ? "" : keys.get(at).flat() + ": ";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.group(this);
        }
    }

    /** Operands joined by one operator; an operand that is an operation itself stands in brackets. */
    record Operation(String operator, List<PyExpression> operands) implements PyExpression {
        public Operation {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.operation(this);
        }
    }

    /** A type with its arguments, {@code list[int]}. */
    record Subscript(String name, List<PyExpression> members) implements PyExpression {
        public Subscript {
            members = List.copyOf(members);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.subscript(this);
        }
    }

    static PyExpression yes() {
        return new Atom("True");
    }

    static PyExpression no() {
        return new Atom("False");
    }

    static PyExpression atom(String text) {
        return new Atom(text);
    }

    /** A string literal. */
    static PyExpression text(String value) {
        return new Atom(PyText.quoted(value));
    }

    static PyExpression number(long value) {
        return new Atom(Long.toString(value));
    }

    static Call call(String function, PyExpression... arguments) {
        return new Call(
                function,
                Arrays.stream(arguments)
                        .map(argument -> new Argument(Optional.empty(), argument))
                        .toList());
    }

    static PyExpression list(List<? extends PyExpression> members) {
        return new Group(Brackets.LIST, Spread.IF_NEEDED, List.of(), List.copyOf(members));
    }

    /** A list of strings. */
    static PyExpression texts(List<String> members) {
        return list(members.stream().map(PyExpression::text).collect(Collectors.toList()));
    }

    /** A list with each member on a line of its own. */
    static PyExpression lines(List<? extends PyExpression> members) {
        return new Group(
                Brackets.LIST, members.isEmpty() ? Spread.IF_NEEDED : Spread.ALWAYS, List.of(), List.copyOf(members));
    }

    static PyExpression tuple(PyExpression... members) {
        return new Group(Brackets.TUPLE, Spread.IF_NEEDED, List.of(), Arrays.asList(members));
    }

    static PyExpression subscript(String name, PyExpression... members) {
        return new Subscript(name, Arrays.asList(members));
    }

    static PyExpression operation(String operator, List<PyExpression> operands) {
        return operands.size() == 1 ? operands.get(0) : new Operation(operator, operands);
    }
}
