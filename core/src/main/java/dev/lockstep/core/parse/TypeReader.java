package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.grammar.Construct;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.TypeClause;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.type.SqlType.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a type in any of the spellings that Postgres takes. */
final class TypeReader {
    private static final String CATALOG = "pg_catalog";

    private final TokenCursor cursor;
    private final int start;

    private TypeReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.start = cursor.mark();
    }

    /** Reads the type that begins at the cursor and steps behind it. */
    static TypeClause read(TokenCursor cursor) {
        return new TypeReader(cursor).type();
    }

    /** The type of a text that holds nothing else. */
    private TypeClause type() {
        if (cursor.atEnd() || !cursor.peek().isName()) {
            throw cursor.unexpected("a type");
        }
        Optional<SqlType> phrase = phrase();
        if (phrase.isPresent()) {
            return builtIn(phrase.get());
        }
        Optional<TypeClause> serial = serial();
        return serial.isPresent() ? serial.get() : named();
    }

    private Optional<SqlType> phrase() {
        if (cursor.accept("double", "precision")) {
            return Optional.of(SqlType.Floating.DOUBLE);
        }
        if (cursor.accept("character", "varying")
                || cursor.accept("char", "varying")
                || cursor.accept("national", "character", "varying")
                || cursor.accept("national", "char", "varying")
                || cursor.accept("nchar", "varying")) {
            return Optional.of(new SqlType.Varchar(number()));
        }
        if (cursor.accept("national", "character") || cursor.accept("national", "char")) {
            return Optional.of(new SqlType.Char(number().orElse(1)));
        }
        if (cursor.accept("bit", "varying")) {
            return Optional.of(new SqlType.Bits(SqlType.Bits.BitsForm.VARYING, number()));
        }
        if (cursor.accept("interval")) {
            return Optional.of(IntervalReader.read(cursor));
        }
        return time();
    }

    private Optional<SqlType> time() {
        if (cursor.isSymbolBehind(".")) {
            return Optional.empty();
        }
        if (cursor.accept("timestamp")) {
            OptionalInt precision = number();
            return Optional.of(new SqlType.Timestamp(zone(), precision));
        }
        if (cursor.accept("time")) {
            OptionalInt precision = number();
            return Optional.of(new SqlType.Time(zone(), precision));
        }
        return Optional.empty();
    }

    private Zone zone() {
        if (cursor.accept("with", "time", "zone")) {
            return Zone.WITH;
        }
        if (cursor.accept("without")) {
            cursor.expect("time", "zone");
        }
        return Zone.WITHOUT;
    }

    private Optional<TypeClause> serial() {
        SqlType.Integral integral;
        if (cursor.isAny("serial", "serial4")) {
            integral = SqlType.Integral.INTEGER;
        } else if (cursor.isAny("bigserial", "serial8")) {
            integral = SqlType.Integral.BIGINT;
        } else if (cursor.isAny("smallserial", "serial2")) {
            integral = SqlType.Integral.SMALLINT;
        } else {
            return Optional.empty();
        }
        cursor.next();
        return Optional.of(new TypeClause.Serial(integral, cursor.spanSince(start)));
    }

    private TypeClause named() {
        Token first = cursor.peek();
        boolean qualified = cursor.isSymbolBehind(".");
        ObjectName name = cursor.routineName();
        boolean inCatalog =
                name.namespace().map(written -> written.text().equals(CATALOG)).orElse(false);
        if (inCatalog || !qualified) {
            boolean byName = inCatalog || first.kind() == Token.Kind.QUOTED;
            Optional<SqlType> known = byName
                    ? BuiltInTypes.quoted(name.name().text())
                    : BuiltInTypes.unquoted(name.name().text());
            if (known.isPresent()) {
                return builtIn(withModifiers(known.get()));
            }
        }
        List<String> modifiers = cursor.isSymbol("(") ? words() : List.of();
        int dimensions = dimensions();
        return new TypeClause.Declared(name, modifiers, dimensions, cursor.spanSince(start));
    }

    private SqlType withModifiers(SqlType bare) {
        if (!cursor.isSymbol("(")) {
            return bare;
        }
        SourceSpan place = cursor.here();
        if (bare instanceof SqlType.Varchar || bare instanceof SqlType.Char) {
            String length = String.valueOf(Numbers.small(cursor.brackets()));
            return ModifiedTypes.apply(bare, List.of(length)).orElse(bare);
        }
        List<String> words = words();
        return ModifiedTypes.apply(bare, words)
                .orElseThrow(() -> new ReadFailure(
                        Problem.SYNTAX, place, "a modifier (" + String.join(", ", words) + ") of type " + bare.sql()));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        TokenCursor inside = cursor.brackets();
        inside.expect(Construct.EXPRESSIONS, inside.rest());
        for (TokenCursor item : inside.items()) {
            words.add(SqlText.of(item.takeRest()));
        }
        return words;
    }

    private OptionalInt number() {
        return cursor.isSymbol("(") ? OptionalInt.of(Numbers.small(cursor.brackets())) : OptionalInt.empty();
    }

    private TypeClause builtIn(SqlType scalar) {
        int dimensions = dimensions();
        SqlType type = dimensions == 0 ? scalar : new SqlType.ArrayOf(scalar, dimensions);
        return new TypeClause.BuiltIn(type, cursor.spanSince(start));
    }

    private int dimensions() {
        boolean word = cursor.accept("array");
        int dimensions = 0;
        while (cursor.acceptSymbol("[")) {
            // Postgres takes a length of an array and forgets it.
            if (!cursor.isSymbol("]")) {
                Numbers.signed(cursor);
            }
            cursor.expectSymbol("]");
            dimensions++;
        }
        return word ? Math.max(1, dimensions) : dimensions;
    }
}
