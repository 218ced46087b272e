package dev.lockstep.core.grammar;

import dev.lockstep.core.lex.Token.Kind;
import dev.lockstep.core.name.Keywords;
import java.util.Set;

/** What stands between operators: literals, columns, calls, brackets. */
final class OperandSyntax {
    private static final Set<String> VALUES = Set.of(
            "true",
            "false",
            "null",
            "current_catalog",
            "current_date",
            "current_role",
            "current_user",
            "session_user",
            "system_user",
            "user");
    private static final Set<String> TIMES = Set.of("current_time", "current_timestamp", "localtime", "localtimestamp");

    /** Names of types that the grammar knows, before a literal: {@code timestamp '2020-01-01'}. */
    private static final Set<String> TYPES = Set.of(
            "bigint",
            "bit",
            "boolean",
            "char",
            "character",
            "dec",
            "decimal",
            "double",
            "float",
            "int",
            "integer",
            "interval",
            "json",
            "national",
            "nchar",
            "numeric",
            "real",
            "smallint",
            "time",
            "timestamp",
            "varchar");

    private final Syntax syntax;
    private final Walk walk;

    OperandSyntax(Syntax syntax) {
        this.syntax = syntax;
        this.walk = syntax.walk;
    }

    void operand() {
        if (walk.isKind(Kind.NUMBER) || walk.isKind(Kind.STRING) || walk.isKind(Kind.BIT_STRING)) {
            walk.next();
        } else if (walk.accept(Kind.PARAMETER)) {
            indirection();
        } else if (walk.isSymbol("(")) {
            brackets();
            indirection();
        } else if (walk.isKind(Kind.WORD)) {
            word(walk.word());
        } else {
            named();
        }
    }

    private void word(String word) {
        if (VALUES.contains(word)) {
            walk.next();
        } else if (TIMES.contains(word)) {
            walk.next();
            if (walk.isSymbol("(")) {
                walk.bracketed(() -> walk.expect(Kind.NUMBER));
            }
        } else if (word.equals("case")) {
            walk.next();
            choice();
        } else if (word.equals("exists") && walk.isSymbolAhead(1, "(")) {
            walk.next();
            walk.bracketed(syntax.queries::query);
        } else if (word.equals("array")) {
            walk.next();
            array();
        } else if (word.equals("row") && walk.isSymbolAhead(1, "(")) {
            walk.next();
            walk.bracketed(this::expressionsIfAny);
            indirection();
        } else if (!(TYPES.contains(word) && isTypedLiteral()) && !syntax.calls.special(word)) {
            named();
        }
    }

    private void expressionsIfAny() {
        if (!walk.isSymbol(")")) {
            syntax.expressions.list();
        }
    }

    private void choice() {
        if (!walk.is("when")) {
            syntax.expressions.expression();
        }
        do {
            walk.expect("when");
            syntax.expressions.expression();
            walk.expect("then");
            syntax.expressions.expression();
        } while (walk.is("when"));
        if (walk.accept("else")) {
            syntax.expressions.expression();
        }
        walk.expect("end");
    }

    private void array() {
        if (walk.isSymbol("(")) {
            walk.bracketed(syntax.queries::query);
            return;
        }
        elements();
        indirection();
    }

    private void elements() {
        walk.expectSymbol("[");
        if (walk.acceptSymbol("]")) {
            return;
        }
        walk.deeper(() -> walk.list(this::element));
        walk.expectSymbol("]");
    }

    private void element() {
        if (walk.isSymbol("[")) {
            elements();
        } else {
            syntax.expressions.expression();
        }
    }

    /** Steps over a type with its literal, when a literal is there; the words are names otherwise. */
    private boolean isTypedLiteral() {
        int mark = walk.mark();
        try {
            syntax.types.bare();
        } catch (Fault noType) {
            walk.reset(mark);
            return false;
        }
        if (!walk.accept(Kind.STRING)) {
            walk.reset(mark);
            return false;
        }
        if (walk.isAny("year", "month", "day", "hour", "minute", "second")) {
            syntax.types.intervalFields();
        }
        return true;
    }

    private void named() {
        if (!walk.isLabel() || (walk.isKind(Kind.WORD) && Keywords.isFullyReserved(walk.word()))) {
            throw walk.fault();
        }
        boolean isColumn = walk.isName();
        walk.next();
        boolean qualified = walk.isSymbol(".");
        walk.labels();
        if (walk.isSymbol("(")) {
            syntax.calls.call();
            indirection();
        } else if (!walk.accept(Kind.STRING)) {
            if (!isColumn && !qualified) {
                throw walk.fault();
            }
            indirection();
        }
    }

    /** Fields, elements and slices. */
    private void indirection() {
        boolean found = true;
        while (found) {
            if (walk.isSymbol("[")) {
                subscript();
            } else if (walk.acceptSymbol(".")) {
                fieldOrAll();
            } else {
                found = false;
            }
        }
    }

    private void fieldOrAll() {
        if (!walk.acceptSymbol("*")) {
            walk.label();
        }
    }

    private void subscript() {
        walk.expectSymbol("[");
        if (!walk.isSymbol(":")) {
            syntax.expressions.expression();
        }
        if (walk.acceptSymbol(":") && !walk.isSymbol("]")) {
            syntax.expressions.expression();
        }
        walk.expectSymbol("]");
    }

    private void brackets() {
        walk.bracketed(() -> {
            if (walk.isAny("select", "values", "with", "table")) {
                syntax.queries.query();
                return;
            }
            boolean query = walk.isQueryAhead();
            syntax.expressions.list();
            if (query && !walk.isSymbol(")")) {
                syntax.queries.restOfQuery();
            }
        });
    }

    /** What stands behind IN, ANY and ALL. */
    void queryOrExpressions() {
        if (!walk.isSymbol("(")) {
            throw walk.fault();
        }
        brackets();
    }
}
