package dev.lockstep.core.grammar;

import dev.lockstep.core.lex.Token.Kind;

/** Names of types. */
final class TypeSyntax {
    private static final String[] FIELDS = {"year", "month", "day", "hour", "minute", "second"};

    private final Syntax syntax;
    private final Walk walk;

    TypeSyntax(Syntax syntax) {
        this.syntax = syntax;
        this.walk = syntax.walk;
    }

    void type() {
        walk.accept("setof");
        bare();
        if (walk.accept("array")) {
            subscript();
            return;
        }
        while (walk.isSymbol("[")) {
            subscript();
        }
    }

    private void subscript() {
        if (walk.acceptSymbol("[")) {
            walk.accept(Kind.NUMBER);
            walk.expectSymbol("]");
        }
    }

    /** A type without array brackets. */
    void bare() {
        if (walk.accept("double")) {
            walk.accept("precision");
        } else if (walk.acceptAny("time", "timestamp")) {
            modifiers();
            if (walk.isAny("with", "without") && walk.isAnyAhead(1, "time")) {
                walk.next();
                walk.expect("time", "zone");
            }
        } else if (walk.accept("interval")) {
            intervalFields();
        } else if (walk.acceptAny("character", "char", "bit", "nchar")) {
            walk.accept("varying");
            modifiers();
        } else if (walk.accept("national")) {
            walk.expectAny("character", "char");
            walk.accept("varying");
            modifiers();
        } else {
            named();
        }
    }

    private void named() {
        walk.routineName();
        if (walk.isSymbol("%") && walk.isAnyAhead(1, "type")) {
            walk.next();
            walk.next();
        }
        modifiers();
    }

    private void modifiers() {
        if (walk.isSymbol("(")) {
            walk.bracketed(() -> walk.list(syntax.expressions::expression));
        }
    }

    void intervalFields() {
        if (walk.acceptAny(FIELDS)) {
            if (walk.accept("to")) {
                walk.expectAny(FIELDS);
            }
        }
        modifiers();
    }
}
