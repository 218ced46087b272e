package dev.lockstep.emitters.python;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names that an expression uses: what a module must import for it. */
public enum PyUse implements PyExpression.Cases<Stream<String>> {
    INSTANCE;

    /** {@code models}, {@code pg}, {@code Decimal}, ...: the part before the first point. */
    public static Stream<String> roots(PyExpression expression) {
        return expression.match(INSTANCE).map(PyUse::root);
    }

    private static String root(String name) {
        // A name may have letters of any script.
        int end = name.codePoints()
                .takeWhile(Character::isUnicodeIdentifierPart)
                .map(Character::charCount)
                .sum();
        return name.substring(0, end);
    }

    @Override
    public Stream<String> atom(PyExpression.Atom expression) {
        boolean isName = Character.isJavaIdentifierStart(expression.text().codePointAt(0));
        return isName ? Stream.of(expression.text()) : Stream.of();
    }

    @Override
    public Stream<String> call(PyExpression.Call expression) {
        Stream<String> inside = expression.arguments().stream()
                .flatMap(argument -> argument.value().match(this));
        return Stream.concat(Stream.of(expression.function()), inside);
    }

    @Override
    public Stream<String> group(PyExpression.Group expression) {
        return IntStream.range(0, expression.members().size())
                .boxed()
                .flatMap(at -> expression.members().get(at).match(this));
    }

    @Override
    public Stream<String> operation(PyExpression.Operation expression) {
        return expression.operands().stream().flatMap(operand -> operand.match(this));
    }

    @Override
    public Stream<String> subscript(PyExpression.Subscript expression) {
        return Stream.concat(
                Stream.of(expression.name()), expression.members().stream().flatMap(member -> member.match(this)));
    }
}
