package dev.lockstep.core.grammar;

import java.util.Set;

/** Calls of functions, with what may follow them, and the functions whose arguments have words between them. */
final class CallSyntax {
    private static final Set<String> OF_EXPRESSIONS = Set.of("coalesce", "greatest", "least", "nullif", "grouping");
    private static final Set<String> WITH_WORDS = Set.of("overlay", "substring", "trim", "normalize");
    private static final String[] WORDS = {"from", "for", "placing", "similar", "escape"};
    private static final String[] FRAMES = {"rows", "range", "groups"};

    private final Syntax syntax;
    private final Walk walk;

    CallSyntax(Syntax syntax) {
        this.syntax = syntax;
        this.walk = syntax.walk;
    }

    /** Reads a call of a function that the grammar knows; false when the word is none of them, and nothing is read. */
    boolean special(String word) {
        if (!walk.isSymbolAhead(1, "(")) {
            return false;
        }
        if (OF_EXPRESSIONS.contains(word)) {
            walk.next();
            walk.bracketed(syntax.expressions::list);
        } else if (word.equals("cast") || word.equals("treat")) {
            walk.next();
            walk.bracketed(this::conversion);
        } else if (word.equals("extract")) {
            walk.next();
            walk.bracketed(this::field);
        } else if (word.equals("position")) {
            walk.next();
            walk.bracketed(this::places);
        } else if (WITH_WORDS.contains(word)) {
            walk.next();
            walk.bracketed(this::pieces);
        } else if (word.startsWith("xml") || word.startsWith("json_")) {
            return document();
        } else {
            return false;
        }
        return true;
    }

    /** The manual gives these functions clauses of their own; they are not looked into. */
    private boolean document() {
        walk.next();
        walk.anythingInBrackets();
        behind();
        return true;
    }

    private void conversion() {
        syntax.expressions.expression();
        walk.expect("as");
        syntax.types.type();
    }

    private void field() {
        walk.next();
        walk.expect("from");
        syntax.expressions.expression();
    }

    private void places() {
        syntax.expressions.plainExpression();
        walk.expect("in");
        syntax.expressions.plainExpression();
    }

    private void pieces() {
        walk.acceptAny("both", "leading", "trailing");
        if (!walk.is("from")) {
            syntax.expressions.expression();
        }
        while (walk.acceptAny(WORDS) || walk.acceptSymbol(",")) {
            syntax.expressions.expression();
        }
    }

    /** The brackets behind the name of a function, and what may follow them. */
    void call() {
        walk.bracketed(() -> {
            if (!walk.isSymbol(")") && !walk.acceptSymbol("*")) {
                arguments();
            }
        });
        behind();
    }

    private void arguments() {
        walk.acceptAny("all", "distinct");
        walk.list(this::argument);
        if (walk.is("order")) {
            order();
        }
    }

    private void argument() {
        walk.accept("variadic");
        boolean named = walk.isLabel() && (walk.isSymbolAhead(1, "=>") || walk.isSymbolAhead(1, ":="));
        if (named) {
            walk.next();
            walk.next();
        }
        syntax.expressions.expression();
    }

    private void behind() {
        if (walk.accept("within")) {
            walk.expect("group");
            walk.bracketed(this::order);
        }
        if (walk.is("filter") && walk.isSymbolAhead(1, "(")) {
            walk.next();
            walk.bracketed(() -> {
                walk.expect("where");
                syntax.expressions.expression();
            });
        }
        if (walk.accept("over")) {
            if (walk.isSymbol("(")) {
                walk.bracketed(this::window);
            } else {
                walk.name();
            }
        }
    }

    /** ORDER BY with its list. */
    void order() {
        walk.expect("order", "by");
        walk.list(this::sortElement);
    }

    private void sortElement() {
        syntax.expressions.expression();
        if (walk.accept("using")) {
            walk.next();
        } else {
            walk.acceptAny("asc", "desc");
        }
        if (walk.accept("nulls")) {
            walk.expectAny("first", "last");
        }
    }

    /** What stands in the brackets of a window. */
    void window() {
        if (walk.isName() && !walk.isAny("partition") && !walk.isAny(FRAMES)) {
            walk.name();
        }
        if (walk.accept("partition")) {
            walk.expect("by");
            syntax.expressions.list();
        }
        if (walk.is("order")) {
            order();
        }
        if (walk.acceptAny(FRAMES)) {
            frame();
        }
    }

    private void frame() {
        if (walk.accept("between")) {
            bound();
            walk.expect("and");
        }
        bound();
        if (walk.accept("exclude")) {
            if (walk.acceptAny("ties", "group")) {
                return;
            }
            walk.expectAny("current", "no");
            walk.expectAny("row", "others");
        }
    }

    private void bound() {
        if (walk.accept("current", "row")) {
            return;
        }
        if (!walk.accept("unbounded")) {
            syntax.expressions.plainExpression();
        }
        walk.expectAny("preceding", "following");
    }
}
