package dev.lockstep.core.grammar;

/** Tables, functions, queries and joins behind FROM. */
final class FromSyntax {
    private final Syntax syntax;
    private final Walk walk;

    FromSyntax(Syntax syntax) {
        this.syntax = syntax;
        this.walk = syntax.walk;
    }

    void list() {
        walk.list(this::joined);
    }

    private void joined() {
        walk.deeper(() -> {
            item();
            joins();
        });
    }

    private void joins() {
        while (walk.isAny("natural", "inner", "left", "right", "full", "cross", "join")) {
            boolean conditional = !walk.isAny("natural", "cross");
            walk.accept("natural");
            if (walk.acceptAny("left", "right", "full")) {
                walk.accept("outer");
            } else if (!walk.accept("inner")) {
                walk.accept("cross");
            }
            walk.expect("join");
            item();
            if (conditional) {
                // Joins nest to the right until the condition of this one comes.
                walk.deeper(this::joins);
                condition();
            }
        }
    }

    private void condition() {
        if (walk.accept("on")) {
            syntax.expressions.expression();
            return;
        }
        walk.expect("using");
        walk.names();
        if (walk.accept("as")) {
            walk.name();
        }
    }

    private void item() {
        if (walk.isSymbol("(")) {
            if (brackets()) {
                alias();
            } else if (walk.isAny("as") || walk.isName()) {
                alias();
            }
            return;
        }
        if (walk.accept("lateral")) {
            if (walk.isSymbol("(")) {
                walk.bracketed(syntax.queries::query);
                alias();
                return;
            }
        }
        relation();
    }

    private void relation() {
        if (walk.accept("rows", "from")) {
            walk.anythingInBrackets();
        } else if (walk.accept("only")) {
            if (walk.isSymbol("(")) {
                walk.bracketed(walk::qualifiedName);
            } else {
                walk.qualifiedName();
            }
        } else if (!function()) {
            walk.qualifiedName();
            walk.acceptSymbol("*");
        }
        // Another WITH belongs to the statement: WITH NO DATA, WITH CHECK OPTION.
        walk.accept("with", "ordinality");
        alias();
        if (walk.accept("tablesample")) {
            walk.routineName();
            walk.anythingInBrackets();
            if (walk.accept("repeatable")) {
                walk.anythingInBrackets();
            }
        }
    }

    private boolean function() {
        String word = walk.word();
        if (syntax.calls.special(word)) {
            return true;
        }
        int mark = walk.mark();
        if (!walk.isLabel()) {
            return false;
        }
        walk.next();
        walk.labels();
        boolean called = walk.isSymbol("(");
        walk.reset(mark);
        if (called) {
            walk.routineName();
            syntax.calls.call();
        }
        return called;
    }

    /** Whether the brackets hold a query, and not joined tables. */
    private boolean brackets() {
        walk.expectSymbol("(");
        boolean query;
        if (walk.isSymbol("(") && walk.isQueryAhead()) {
            query = brackets();
            if (query && walk.isAny("union", "intersect", "except", "order", "limit", "offset", "fetch", "for")) {
                syntax.queries.restOfQuery();
            } else if (!walk.isSymbol(")")) {
                query = false;
                alias();
                joins();
            }
        } else if (walk.isQueryAhead()) {
            query = true;
            syntax.queries.query();
        } else {
            query = false;
            joined();
        }
        walk.expectSymbol(")");
        return query;
    }

    /** The name a relation goes by, with the names or definitions of its columns. */
    void alias() {
        if (walk.accept("as")) {
            if (walk.isName()) {
                walk.name();
            }
        } else if (walk.isName()) {
            walk.name();
        } else {
            return;
        }
        if (walk.isSymbol("(")) {
            walk.bracketed(() -> walk.list(this::column));
        }
    }

    private void column() {
        walk.name();
        if (!walk.isSymbol(",") && !walk.isSymbol(")")) {
            syntax.types.type();
            if (walk.accept("collate")) {
                walk.qualifiedName();
            }
        }
    }
}
