package dev.lockstep.core.grammar;

import dev.lockstep.core.lex.Token.Kind;
import java.util.Set;

/** SELECT, VALUES, TABLE, and what combines them. */
final class QuerySyntax {
    /** The keywords that need AS before them as the name of a column of the result. */
    private static final Set<String> NO_BARE_LABELS =
            Set.of(("array as char character create day except fetch filter for from grant group having hour"
                            + " intersect into isnull limit minute month notnull offset on order over overlaps precision"
                            + " returning second to union varying where window with within without year")
                    .split(" "));

    private final Syntax syntax;
    private final Walk walk;

    QuerySyntax(Syntax syntax) {
        this.syntax = syntax;
        this.walk = syntax.walk;
    }

    void query() {
        walk.deeper(() -> {
            if (walk.is("with")) {
                common();
            }
            term();
            restOfQuery();
        });
    }

    /** WITH and its queries, before a query or a change of rows. */
    void common() {
        walk.expect("with");
        walk.accept("recursive");
        walk.list(this::commonTable);
    }

    private void commonTable() {
        walk.name();
        if (walk.isSymbol("(")) {
            walk.names();
        }
        walk.expect("as");
        walk.accept("not");
        walk.accept("materialized");
        walk.bracketed(() -> {
            if (syntax.changes.isNext()) {
                syntax.changes.change();
            } else {
                query();
            }
        });
        if (walk.acceptAny("search", "cycle")) {
            searchOrCycle();
        }
    }

    private void searchOrCycle() {
        while (walk.isLabel() && !walk.isAny("select", "insert", "update", "delete", "merge")) {
            walk.next();
            walk.acceptSymbol(",");
        }
    }

    /** Further terms and what stands behind the last one. */
    void restOfQuery() {
        while (walk.acceptAny("union", "intersect", "except")) {
            walk.acceptAny("all", "distinct");
            term();
        }
        boolean more = true;
        while (more) {
            more = tail();
        }
    }

    private void term() {
        if (walk.isSymbol("(")) {
            walk.bracketed(this::query);
        } else if (walk.accept("values")) {
            walk.list(this::row);
        } else if (walk.accept("table")) {
            walk.qualifiedName();
        } else {
            walk.expect("select");
            select();
        }
    }

    private void row() {
        walk.bracketed(() -> walk.list(this::valueOrDefault));
    }

    void valueOrDefault() {
        if (!walk.accept("default")) {
            syntax.expressions.expression();
        }
    }

    private void select() {
        if (walk.accept("distinct")) {
            if (walk.accept("on")) {
                walk.bracketed(syntax.expressions::list);
            }
        } else {
            walk.accept("all");
        }
        boolean hasTargets = !walk.atEnd()
                && !walk.isSymbol(")")
                && !walk.isAny("from", "where", "group", "having", "union", "intersect", "except", "order", "limit");
        if (hasTargets) {
            walk.list(this::target);
        }
        if (walk.accept("into")) {
            walk.acceptAny("temporary", "temp", "unlogged");
            walk.accept("table");
            walk.qualifiedName();
        }
        clauses();
    }

    /** A column of a result, with its name. */
    void target() {
        if (walk.acceptSymbol("*")) {
            return;
        }
        syntax.expressions.expression();
        if (walk.accept("as")) {
            walk.label();
        } else if (walk.isLabel() && (walk.isKind(Kind.QUOTED) || !NO_BARE_LABELS.contains(walk.word()))) {
            walk.next();
        }
    }

    private void clauses() {
        if (walk.accept("from")) {
            syntax.tables.list();
        }
        where();
        if (walk.accept("group")) {
            walk.expect("by");
            walk.acceptAny("all", "distinct");
            walk.list(this::grouping);
        }
        if (walk.accept("having")) {
            syntax.expressions.expression();
        }
        if (walk.accept("window")) {
            walk.list(() -> {
                walk.name();
                walk.expect("as");
                walk.bracketed(syntax.calls::window);
            });
        }
    }

    void where() {
        if (walk.accept("where")) {
            syntax.expressions.expression();
        }
    }

    private void grouping() {
        if (walk.is("grouping", "sets")) {
            walk.next();
            walk.next();
            walk.bracketed(() -> walk.list(this::grouping));
        } else if (walk.isSymbol("(") && walk.isSymbolAhead(1, ")")) {
            walk.next();
            walk.next();
        } else {
            syntax.expressions.expression();
        }
    }

    private boolean tail() {
        if (walk.is("order")) {
            syntax.calls.order();
        } else if (walk.acceptAny("limit")) {
            if (!walk.accept("all")) {
                syntax.expressions.expression();
            }
        } else if (walk.accept("offset")) {
            syntax.expressions.expression();
            walk.acceptAny("row", "rows");
        } else if (walk.accept("fetch")) {
            fetch();
        } else if (walk.accept("for")) {
            lock();
        } else {
            return false;
        }
        return true;
    }

    private void fetch() {
        walk.expectAny("first", "next");
        if (!walk.isAny("row", "rows")) {
            syntax.expressions.plainExpression();
        }
        walk.expectAny("row", "rows");
        if (!walk.accept("only")) {
            walk.expect("with", "ties");
        }
    }

    private void lock() {
        walk.accept("no");
        walk.accept("key");
        walk.expectAny("update", "share");
        if (walk.accept("of")) {
            walk.list(walk::qualifiedName);
        }
        if (!walk.accept("nowait")) {
            walk.accept("skip", "locked");
        }
    }
}
