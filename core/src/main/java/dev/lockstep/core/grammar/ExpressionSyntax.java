package dev.lockstep.core.grammar;

import dev.lockstep.core.lex.Token.Kind;
import java.util.Set;

/** Operands with what stands between them. Precedence does not matter to whether a text is one. */
final class ExpressionSyntax {
    /** Operators that the grammar knows by name, and that need an operand before them. */
    private static final Set<String> BETWEEN_OPERANDS =
            Set.of("*", "/", "%", "^", "<", ">", "=", "<=", ">=", "<>", "!=", "=>", ":=", "::");

    private final Syntax syntax;
    private final Walk walk;

    ExpressionSyntax(Syntax syntax) {
        this.syntax = syntax;
        this.walk = syntax.walk;
    }

    void expression() {
        walk.deeper(() -> {
            operand();
            boolean more = true;
            while (more) {
                more = operation() || condition();
            }
        });
    }

    /** One without AND, OR, IN, IS NULL and the like outside brackets: the manual's {@code b_expr}. */
    void plainExpression() {
        walk.deeper(() -> {
            operand();
            boolean more = true;
            while (more) {
                more = operation();
            }
        });
    }

    void list() {
        walk.list(this::expression);
    }

    private void operand() {
        boolean more = true;
        while (more) {
            more = walk.accept("not") || sign();
        }
        syntax.operands.operand();
    }

    private boolean sign() {
        boolean isOperator =
                walk.isKind(Kind.OPERATOR) && BETWEEN_OPERANDS.stream().noneMatch(walk::isSymbol);
        return isOperator ? walk.accept(Kind.OPERATOR) : namedOperator();
    }

    private boolean isArrow() {
        return walk.isSymbol("=>") || walk.isSymbol(":=");
    }

    private boolean namedOperator() {
        boolean found = walk.is("operator") && walk.isSymbolAhead(1, "(");
        if (found) {
            walk.next();
            walk.bracketed(() -> {
                while (walk.isLabel()) {
                    walk.next();
                    walk.expectSymbol(".");
                }
                walk.expect(Kind.OPERATOR);
            });
        }
        return found;
    }

    /** What both kinds of expressions have between operands. */
    private boolean operation() {
        if (walk.acceptSymbol("::")) {
            syntax.types.type();
            return true;
        }
        boolean found = (walk.isKind(Kind.OPERATOR) && !isArrow()) ? walk.accept(Kind.OPERATOR) : namedOperator();
        if (found) {
            behindOperator();
            return true;
        }
        if (walk.is("is", "distinct") || walk.is("is", "not", "distinct")) {
            walk.next();
            walk.accept("not");
            walk.expect("distinct", "from");
            operand();
            return true;
        }
        return false;
    }

    private void behindOperator() {
        boolean ofSet = walk.isAny("any", "some", "all");
        if (!ofSet) {
            operand();
            return;
        }
        walk.next();
        syntax.operands.queryOrExpressions();
    }

    /** What only an {@code a_expr} has. */
    private boolean condition() {
        if (walk.acceptAny("and", "or")) {
            operand();
            return true;
        }
        if (walk.accept("collate")) {
            walk.labels();
            walk.label();
            walk.labels();
            return true;
        }
        if (walk.accept("at", "local") || walk.acceptAny("isnull", "notnull")) {
            return true;
        }
        if (walk.accept("at")) {
            walk.expect("time", "zone");
            operand();
            return true;
        }
        if (walk.accept("is")) {
            property();
            return true;
        }
        if (walk.accept("overlaps")) {
            operand();
            return true;
        }
        return comparison();
    }

    private void property() {
        walk.accept("not");
        if (walk.acceptAny("null", "true", "false", "unknown", "document", "normalized")) {
            return;
        }
        if (walk.acceptAny("nfc", "nfd", "nfkc", "nfkd")) {
            walk.expect("normalized");
            return;
        }
        walk.expect("json");
        walk.acceptAny("value", "array", "object", "scalar");
        if (walk.acceptAny("with", "without")) {
            walk.expect("unique");
            walk.accept("keys");
        }
    }

    private boolean comparison() {
        boolean negated = walk.is("not") && walk.isAnyAhead(1, "like", "ilike", "similar", "between", "in");
        if (!negated && walk.is("not")) {
            walk.next();
            throw walk.fault();
        }
        if (negated) {
            walk.next();
        }
        if (walk.acceptAny("like", "ilike")) {
            pattern();
            return true;
        }
        if (walk.accept("similar")) {
            walk.expect("to");
            pattern();
            return true;
        }
        if (walk.accept("in")) {
            syntax.operands.queryOrExpressions();
            return true;
        }
        if (walk.accept("between")) {
            walk.acceptAny("symmetric", "asymmetric");
            plainExpression();
            walk.expect("and");
            operand();
            return true;
        }
        return false;
    }

    private void pattern() {
        behindOperator();
        boolean more = true;
        while (more) {
            more = operation();
        }
        if (walk.accept("escape")) {
            operand();
        }
    }
}
