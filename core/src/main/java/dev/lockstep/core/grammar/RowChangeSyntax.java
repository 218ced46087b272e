package dev.lockstep.core.grammar;

/** INSERT, UPDATE and DELETE. */
final class RowChangeSyntax {
    private final Syntax syntax;
    private final Walk walk;

    RowChangeSyntax(Syntax syntax) {
        this.syntax = syntax;
        this.walk = syntax.walk;
    }

    /** Whether such a statement begins here; one that begins with WITH is told by what follows. */
    boolean isNext() {
        return walk.isAny("insert", "update", "delete");
    }

    void change() {
        if (walk.accept("insert")) {
            insert();
        } else if (walk.accept("update")) {
            update();
        } else {
            walk.expect("delete", "from");
            delete();
        }
        if (walk.accept("returning")) {
            walk.list(syntax.queries::target);
        }
    }

    private void insert() {
        walk.expect("into");
        walk.qualifiedName();
        if (walk.accept("as")) {
            walk.name();
        }
        if (walk.isSymbol("(") && !walk.isQueryAhead()) {
            walk.bracketed(() -> walk.list(this::column));
        }
        if (walk.accept("overriding")) {
            walk.expectAny("user", "system");
            walk.expect("value");
        }
        if (!walk.accept("default", "values")) {
            syntax.queries.query();
        }
        if (walk.accept("on")) {
            walk.expect("conflict");
            conflict();
        }
    }

    private void conflict() {
        if (walk.isSymbol("(")) {
            walk.anythingInBrackets();
            syntax.queries.where();
        } else if (walk.accept("on", "constraint")) {
            walk.name();
        }
        walk.expect("do");
        if (!walk.accept("nothing")) {
            walk.expect("update", "set");
            walk.list(this::assignment);
            syntax.queries.where();
        }
    }

    private void column() {
        walk.name();
        while (walk.isSymbol(".") || walk.isSymbol("[")) {
            walk.next();
            walk.next();
            walk.acceptSymbol("]");
        }
    }

    private void update() {
        walk.accept("only");
        walk.qualifiedName();
        walk.acceptSymbol("*");
        if (!walk.is("set")) {
            syntax.tables.alias();
        }
        walk.expect("set");
        walk.list(this::assignment);
        if (walk.accept("from")) {
            syntax.tables.list();
        }
        syntax.queries.where();
    }

    private void assignment() {
        if (walk.isSymbol("(")) {
            walk.bracketed(() -> walk.list(this::column));
        } else {
            column();
        }
        walk.expectSymbol("=");
        syntax.queries.valueOrDefault();
    }

    private void delete() {
        walk.accept("only");
        walk.qualifiedName();
        walk.acceptSymbol("*");
        if (!walk.is("using")) {
            syntax.tables.alias();
        }
        if (walk.accept("using")) {
            syntax.tables.list();
        }
        syntax.queries.where();
    }
}
