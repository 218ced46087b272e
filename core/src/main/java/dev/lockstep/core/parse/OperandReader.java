package dev.lockstep.core.parse;

import dev.lockstep.core.lex.Token;
import dev.lockstep.core.lex.Token.Kind;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.Keywords;
import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.query.ValueExpression.Call;
import dev.lockstep.core.query.ValueExpression.Cast;
import dev.lockstep.core.query.ValueExpression.Choice;
import dev.lockstep.core.query.ValueExpression.Column;
import dev.lockstep.core.query.ValueExpression.Constant;
import dev.lockstep.core.query.ValueExpression.Elements;
import dev.lockstep.core.query.ValueExpression.Subquery;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.TypeClause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands between operators. */
final class OperandReader {
    private static final BigDecimal INTEGERS = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal BIGINTS = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Words that are calls without brackets. */
    private static final Set<String> VALUES = Set.of(
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "user");

    /** Words that begin a type of several words before a string. */
    private static final Set<String> TYPES =
            Set.of("bit", "char", "character", "decimal", "double", "interval", "numeric", "time", "timestamp");

    private static final String[] UNITS = {"year", "month", "day", "hour", "minute", "second"};

    private final TokenCursor cursor;
    private final ValueReader values;

    OperandReader(TokenCursor cursor, ValueReader values) {
        this.cursor = cursor;
        this.values = values;
    }

    /** The name of a function of Postgres that the grammar has words for. */
    static ObjectName builtIn(String name, TokenCursor place) {
        return new ObjectName(Optional.of(new Identifier("pg_catalog")), new Identifier(name), place.here());
    }

    ValueExpression operand() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> number(cursor.next().value());
            case STRING -> string();
            case WORD -> word(token.value());
            case QUOTED -> named();
            default -> bracketed();
        };
    }

    private Constant number(String digits) {
        try {
            BigDecimal number = new BigDecimal(digits);
            boolean whole = digits.chars().allMatch(Character::isDigit);
            boolean small = number.compareTo(INTEGERS) <= 0;
            return !whole || number.compareTo(BIGINTS) > 0
                    ? Constant.NUMERIC
                    : small ? Constant.INTEGER : Constant.BIGINT;
        } catch (NumberFormatException otherBase) {
            throw cursor.unexpected("a decimal number");
        }
    }

    private ValueExpression string() {
        cursor.next();
        return Constant.OPEN;
    }

    private ValueExpression bracketed() {
        TokenCursor inside = cursor.brackets();
        if (isQuery(inside)) {
            return new Subquery(Subquery.Form.VALUE, new QueryReader(inside).query());
        }
        ValueExpression value = new ValueReader(inside).value();
        inside.expectEnd();
        return value;
    }

    private static boolean isQuery(TokenCursor inside) {
        return inside.isAny("select", "with", "values", "table");
    }

    private ValueExpression word(String word) {
        if (cursor.isSymbolBehind(".")) {
            return named();
        }
        if (VALUES.contains(word) && !cursor.isSymbolBehind("(")) {
            cursor.next();
            return new Call(builtIn(word, cursor), List.of());
        }
        switch (word) {
            case "true", "false" -> {
                cursor.next();
                return Constant.BOOLEAN;
            }
            case "null" -> {
                return string();
            }
            case "case" -> {
                return choice();
            }
            case "array" -> {
                return array();
            }
            case "exists" -> {
                cursor.next();
                return new Subquery(Subquery.Form.EXISTS, new QueryReader(cursor.brackets()).query());
            }
            case "cast" -> {
                return cast();
            }
            default -> {
                return typed(word).orElseGet(this::named);
            }
        }
    }

    private ValueExpression choice() {
        cursor.expect("case");
        if (!cursor.is("when")) {
            values.value();
        }
        List<ValueExpression> results = new ArrayList<>();
        while (cursor.accept("when")) {
            values.value();
            cursor.expect("then");
            results.add(values.value());
        }
        results.add(0, cursor.accept("else") ? values.value() : Constant.OPEN);
        cursor.expect("end");
        return new Choice(results);
    }

    private ValueExpression array() {
        cursor.expect("array");
        if (cursor.isSymbol("(")) {
            return new Subquery(Subquery.Form.ARRAY, new QueryReader(cursor.brackets()).query());
        }
        cursor.expectSymbol("[");
        List<ValueExpression> elements = new ArrayList<>();
        while (!cursor.isSymbol("]")) {
            elements.add(values.value());
            cursor.acceptSymbol(",");
        }
        cursor.expectSymbol("]");
        return new Elements(elements);
    }

    private ValueExpression cast() {
        cursor.expect("cast");
        TokenCursor inside = cursor.brackets();
        ValueExpression value = new ValueReader(inside).value();
        inside.expect("as");
        TypeClause type = TypeReader.read(inside);
        inside.expectEnd();
        return new Cast(value, type);
    }

    /** A type before a string; the words are a name otherwise. */
    private Optional<ValueExpression> typed(String word) {
        int start = cursor.mark();
        boolean possible = TYPES.contains(word) || isStringBehind();
        if (!possible) {
            return Optional.empty();
        }
        try {
            TypeClause type = TypeReader.read(cursor);
            cursor.string();
            while (cursor.isAny(UNITS) || cursor.is("to")) {
                cursor.next();
            }
            return Optional.of(new Cast(Constant.OPEN, type));
        } catch (ReadFailure noType) {
            cursor.reset(start);
            return Optional.empty();
        }
    }

    private boolean isStringBehind() {
        List<Token> rest = cursor.rest();
        return rest.size() > 1 && rest.get(1).kind() == Kind.STRING;
    }

    private ValueExpression named() {
        if (cursor.peek().kind() == Kind.WORD
                && Keywords.isFullyReserved(cursor.peek().value())) {
            throw cursor.unexpected("a value");
        }
        List<Identifier> names = new ArrayList<>();
        names.add(cursor.label().name());
        while (cursor.acceptSymbol(".")) {
            if (cursor.acceptSymbol("*")) {
                return new ValueExpression.Unread();
            }
            names.add(cursor.label().name());
        }
        if (!cursor.isSymbol("(")) {
            return new Column(names);
        }
        int last = names.size() - 1;
        Optional<Identifier> namespace = last == 0 ? Optional.empty() : Optional.of(names.get(last - 1));
        return new CallReader(cursor).call(new ObjectName(namespace, names.get(last), cursor.here()));
    }
}
