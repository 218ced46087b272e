package dev.lockstep.core.grammar;

import dev.lockstep.core.lex.Token.Kind;

/** CREATE FUNCTION and CREATE PROCEDURE. */
final class RoutineSyntax {
    private static final String[] MODES = {"in", "out", "inout", "variadic"};

    private final Syntax syntax;
    private final Walk walk;

    RoutineSyntax(Syntax syntax) {
        this.syntax = syntax;
        this.walk = syntax.walk;
    }

    /** What stands behind the word FUNCTION or PROCEDURE. */
    void routine() {
        walk.routineName();
        walk.bracketed(() -> {
            if (!walk.isSymbol(")")) {
                walk.list(this::parameter);
            }
        });
        if (walk.is("returns") && !walk.is("returns", "null")) {
            walk.next();
            result();
        }
        do {
            option();
        } while (!walk.atEnd());
    }

    private void parameter() {
        boolean mode = walk.acceptAny(MODES);
        int mark = walk.mark();
        if (!isTypeAlone()) {
            walk.reset(mark);
            if (!walk.isLabel()) {
                throw walk.fault();
            }
            walk.next();
            if (!mode) {
                walk.acceptAny(MODES);
            }
            syntax.types.type();
        }
        if (walk.accept("default") || walk.acceptSymbol("=")) {
            syntax.expressions.expression();
        }
    }

    private boolean isTypeAlone() {
        try {
            syntax.types.type();
        } catch (Fault noType) {
            return false;
        }
        return walk.isSymbol(",") || walk.isSymbol(")") || walk.isSymbol("=") || walk.is("default");
    }

    private void result() {
        if (!walk.accept("table")) {
            syntax.types.type();
            return;
        }
        walk.bracketed(() -> walk.list(() -> {
            walk.label();
            syntax.types.type();
        }));
    }

    private void option() {
        if (walk.accept("language")) {
            if (!walk.accept(Kind.STRING)) {
                walk.label();
            }
        } else if (walk.accept("as")) {
            walk.list(() -> walk.expect(Kind.STRING));
        } else if (walk.accept("set")) {
            setting();
        } else if (walk.accept("return")) {
            syntax.expressions.expression();
        } else if (walk.accept("begin")) {
            walk.expect("atomic");
            while (!walk.atEnd()) {
                walk.next();
            }
        } else if (walk.acceptAny("cost", "rows")) {
            walk.expect(Kind.NUMBER);
        } else if (walk.acceptAny("parallel", "support")) {
            walk.routineName();
        } else if (walk.accept("transform")) {
            walk.list(() -> {
                walk.expect("for", "type");
                syntax.types.type();
            });
        } else {
            property();
        }
    }

    private void property() {
        if (walk.acceptAny("immutable", "stable", "volatile", "strict", "leakproof", "window")) {
            return;
        }
        if (walk.accept("not")) {
            walk.expect("leakproof");
        } else if (walk.acceptAny("called", "returns")) {
            walk.accept("null");
            walk.expect("on", "null", "input");
        } else {
            walk.accept("external");
            walk.expect("security");
            walk.expectAny("definer", "invoker");
        }
    }

    /** What stands behind SET: a name and its values. */
    void setting() {
        walk.label();
        walk.labels();
        if (walk.accept("from", "current")) {
            return;
        }
        if (!walk.acceptSymbol("=")) {
            walk.expect("to");
        }
        walk.list(this::value);
    }

    private void value() {
        if (walk.acceptSymbol("-") || walk.acceptSymbol("+")) {
            walk.expect(Kind.NUMBER);
        } else if (!walk.accept(Kind.STRING) && !walk.accept(Kind.NUMBER)) {
            walk.label();
        }
    }
}
