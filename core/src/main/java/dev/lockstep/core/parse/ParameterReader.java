package dev.lockstep.core.parse;

import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.StorageParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the entries of WITH ( ) and of an operator class. */
final class ParameterReader {
    private ParameterReader() {}

    /** The entries between brackets, in the order of their names. */
    static List<StorageParameter> read(TokenCursor cursor) {
        List<StorageParameter> parameters = new ArrayList<>();
        for (TokenCursor item : cursor.brackets().items()) {
            parameters.add(parameter(item));
        }
        parameters.sort(Comparator.comparing(StorageParameter::name));
        return parameters;
    }

    /** The names between brackets, as RESET takes them. */
    static List<String> names(TokenCursor cursor) {
        List<String> names = new ArrayList<>();
        for (TokenCursor item : cursor.brackets().items()) {
            names.add(name(item));
            item.expectEnd();
        }
        return names;
    }

    private static StorageParameter parameter(TokenCursor item) {
        String name = name(item);
        // An entry without a value means true.
        String value = item.acceptSymbol("=") ? value(item) : "true";
        item.expectEnd();
        return new StorageParameter(name, value);
    }

    private static String name(TokenCursor item) {
        String first = item.label().text();
        return item.acceptSymbol(".") ? first + "." + item.label().text() : first;
    }

    private static String value(TokenCursor item) {
        String sign = item.acceptSymbol("-") ? "-" : "";
        Token token = item.next();
        return sign + token.value();
    }
}
