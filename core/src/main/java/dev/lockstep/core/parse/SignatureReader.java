package dev.lockstep.core.parse;

import dev.lockstep.core.statement.TypeClause;
import dev.lockstep.core.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the arguments of a function as its identity: the types of those that go in. */
final class SignatureReader {
    private SignatureReader() {}

    /** The same, or nothing where the function is named by its name alone. */
    static Optional<String> readIfWritten(TokenCursor cursor) {
        return cursor.isSymbol("(") ? Optional.of(read(cursor)) : Optional.empty();
    }

    /** {@code (integer, text)}, spelled as pg_get_function_identity_arguments does; an aggregate's star stays a star. */
    static String read(TokenCursor cursor) {
        if (!cursor.isSymbol("(")) {
            return "()";
        }
        TokenCursor inside = cursor.brackets();
        if (inside.atEnd()) {
            return "()";
        }
        List<String> types = new ArrayList<>();
        for (TokenCursor item : inside.items()) {
            if (item.acceptSymbol("*")) {
                types.add("*");
            } else if (item.accept("out")) {
                item.takeRest();
            } else {
                types.add(argument(item));
            }
            if (endsType(item)) {
                item.takeRest();
            }
            item.expectEnd();
        }
        return "(" + String.join(", ", types) + ")";
    }

    private static String argument(TokenCursor item) {
        if (!item.accept("inout") && !item.accept("variadic")) {
            item.accept("in");
        }
        int mark = item.mark();
        TypeClause type = TypeReader.read(item);
        if (!item.atEnd() && !endsType(item)) {
            // The first word was the argument's name.
            item.reset(mark);
            item.next();
            type = TypeReader.read(item);
        }
        return spelled(type);
    }

    private static boolean endsType(TokenCursor item) {
        return item.isAny("default", "order") || item.isSymbol("=") || item.isSymbol("%");
    }

    private static String spelled(TypeClause type) {
        return type.match(new TypeClause.Cases<>() {
            @Override
            public String builtIn(TypeClause.BuiltIn builtIn) {
                return withoutModifiers(builtIn.type());
            }

            @Override
            public String serial(TypeClause.Serial serial) {
                return serial.integral().sql();
            }

            @Override
            public String given(TypeClause.Given given) {
                throw new IllegalStateException("an argument has a type of its own");
            }

            @Override
            public String declared(TypeClause.Declared declared) {
                return declared.name() + "[]".repeat(Math.min(1, declared.dimensions()));
            }
        });
    }

    private static String withoutModifiers(SqlType type) {
        String text = type.sql();
        int open = text.indexOf('(');
        String bare = open < 0 ? text : text.substring(0, open) + text.substring(text.indexOf(')') + 1);
        while (bare.endsWith("[][]")) {
            bare = bare.substring(0, bare.length() - 2);
        }
        return bare;
    }
}
