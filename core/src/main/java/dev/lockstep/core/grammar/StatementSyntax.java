package dev.lockstep.core.grammar;

/** The statements that no reader looks into. */
final class StatementSyntax {
    /** What SET changes in words of its own, without a value behind an equals sign. */
    private static final String[] SETTINGS_WITH_WORDS = {
        "authorization", "characteristics", "constraints", "names", "role", "schema", "time", "transaction", "xml"
    };

    private final Syntax syntax;
    private final Walk walk;

    StatementSyntax(Syntax syntax) {
        this.syntax = syntax;
        this.walk = syntax.walk;
    }

    void statement() {
        if (walk.accept("create")) {
            create();
        } else if (walk.accept("set")) {
            set();
        } else if (syntax.changes.isNext()) {
            syntax.changes.change();
        } else if (walk.isAny("select", "values")) {
            syntax.queries.query();
        } else if (walk.is("with")) {
            syntax.queries.common();
            changeOrQuery();
        } else {
            leave();
        }
    }

    /** A statement of another kind has a reader, which is to judge it. */
    private void leave() {
        while (!walk.atEnd()) {
            walk.next();
        }
    }

    private void set() {
        boolean scoped = walk.is("session") || walk.is("local");
        if (scoped && !walk.isSymbolAhead(1, "=") && !walk.isAnyAhead(1, "to")) {
            walk.next();
        }
        if (walk.isAny(SETTINGS_WITH_WORDS)) {
            leave();
        } else {
            syntax.routines.setting();
        }
    }

    private void changeOrQuery() {
        if (syntax.changes.isNext()) {
            syntax.changes.change();
        } else {
            syntax.queries.query();
        }
    }

    private void create() {
        walk.accept("or", "replace");
        if (walk.acceptAny("function", "procedure")) {
            syntax.routines.routine();
        } else if (walk.accept("materialized", "view")) {
            materializedView();
        } else if (walk.is("view") || walk.is("recursive", "view")) {
            view();
        } else if (walk.is("trigger") || walk.is("constraint", "trigger")) {
            trigger();
        } else if (walk.accept("policy")) {
            policy();
        } else if (walk.accept("rule")) {
            rule();
        } else {
            leave();
        }
    }

    private void view() {
        walk.accept("recursive");
        walk.expect("view");
        walk.qualifiedName();
        columnsAndOptions();
        walk.expect("as");
        syntax.queries.query();
        if (walk.accept("with")) {
            walk.acceptAny("cascaded", "local");
            walk.expect("check", "option");
        }
    }

    private void columnsAndOptions() {
        if (walk.isSymbol("(")) {
            walk.names();
        }
        if (walk.accept("using")) {
            walk.name();
        }
        if (walk.accept("with")) {
            walk.anythingInBrackets();
        }
        if (walk.accept("tablespace")) {
            walk.name();
        }
    }

    private void materializedView() {
        walk.accept("if", "not", "exists");
        walk.qualifiedName();
        columnsAndOptions();
        walk.expect("as");
        syntax.queries.query();
        if (walk.accept("with")) {
            walk.accept("no");
            walk.expect("data");
        }
    }

    private void trigger() {
        walk.accept("constraint");
        walk.expect("trigger");
        walk.name();
        if (walk.accept("instead")) {
            walk.expect("of");
        } else {
            walk.expectAny("before", "after");
        }
        do {
            event();
        } while (walk.accept("or"));
        walk.expect("on");
        walk.qualifiedName();
        if (walk.accept("from")) {
            walk.qualifiedName();
        }
        triggerOptions();
        walk.expect("execute");
        walk.expectAny("function", "procedure");
        walk.routineName();
        walk.anythingInBrackets();
    }

    private void event() {
        if (walk.accept("update")) {
            if (walk.accept("of")) {
                walk.list(walk::name);
            }
        } else {
            walk.expectAny("insert", "delete", "truncate");
        }
    }

    private void triggerOptions() {
        while (walk.isAny("not", "deferrable", "initially")) {
            if (walk.accept("initially")) {
                walk.expectAny("deferred", "immediate");
            } else {
                walk.accept("not");
                walk.expect("deferrable");
            }
        }
        if (walk.accept("referencing")) {
            while (walk.acceptAny("old", "new")) {
                walk.expectAny("table", "row");
                walk.accept("as");
                walk.name();
            }
        }
        if (walk.accept("for")) {
            walk.accept("each");
            walk.expectAny("row", "statement");
        }
        if (walk.accept("when")) {
            walk.bracketed(syntax.expressions::expression);
        }
    }

    private void policy() {
        walk.name();
        walk.expect("on");
        walk.qualifiedName();
        if (walk.accept("as")) {
            walk.name();
        }
        if (walk.accept("for")) {
            walk.expectAny("all", "select", "insert", "update", "delete");
        }
        if (walk.accept("to")) {
            walk.list(walk::label);
        }
        if (walk.accept("using")) {
            walk.bracketed(syntax.expressions::expression);
        }
        if (walk.accept("with")) {
            walk.expect("check");
            walk.bracketed(syntax.expressions::expression);
        }
    }

    private void rule() {
        walk.name();
        walk.expect("as", "on");
        walk.expectAny("select", "insert", "update", "delete");
        walk.expect("to");
        walk.qualifiedName();
        syntax.queries.where();
        walk.expect("do");
        walk.acceptAny("also", "instead");
        if (walk.accept("nothing")) {
            return;
        }
        if (!walk.isSymbol("(") || walk.isQueryAhead()) {
            action();
            return;
        }
        walk.bracketed(() -> {
            do {
                if (!walk.isSymbol(")")) {
                    action();
                }
            } while (walk.acceptSymbol(";"));
        });
    }

    private void action() {
        if (walk.accept("notify")) {
            walk.name();
        } else if (walk.is("with")) {
            syntax.queries.common();
            changeOrQuery();
        } else {
            changeOrQuery();
        }
    }

    /** No statement has two commas in a row, or one beside a bracket it does not separate anything from. */
    void words() {
        while (!walk.atEnd()) {
            if (walk.isSymbol("(")) {
                balanced();
            } else if (walk.isSymbol(")")) {
                throw walk.fault();
            } else {
                step();
            }
        }
    }

    private void balanced() {
        walk.deeper(() -> {
            walk.expectSymbol("(");
            if (walk.isSymbol(",")) {
                throw walk.fault();
            }
            while (!walk.isSymbol(")")) {
                if (walk.isSymbol("(")) {
                    balanced();
                } else {
                    step();
                }
            }
            walk.next();
        });
    }

    private void step() {
        boolean comma = walk.isSymbol(",");
        walk.next();
        if (comma && (walk.atEnd() || walk.isSymbol(",") || walk.isSymbol(")"))) {
            throw walk.fault();
        }
    }
}
