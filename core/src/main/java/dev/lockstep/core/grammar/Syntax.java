package dev.lockstep.core.grammar;

/** The rules over one walk; they call each other, since expressions hold queries and queries expressions. */
final class Syntax {
    final Walk walk;
    final TypeSyntax types;
    final CallSyntax calls;
    final OperandSyntax operands;
    final ExpressionSyntax expressions;
    final FromSyntax tables;
    final QuerySyntax queries;
    final RowChangeSyntax changes;
    final RoutineSyntax routines;
    final StatementSyntax statements;

    Syntax(Walk walk) {
        this.walk = walk;
        this.types = new TypeSyntax(this);
        this.calls = new CallSyntax(this);
        this.operands = new OperandSyntax(this);
        this.expressions = new ExpressionSyntax(this);
        this.tables = new FromSyntax(this);
        this.queries = new QuerySyntax(this);
        this.changes = new RowChangeSyntax(this);
        this.routines = new RoutineSyntax(this);
        this.statements = new StatementSyntax(this);
    }
}
