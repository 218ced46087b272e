package dev.lockstep.core.parse;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.query.FromItem;
import dev.lockstep.core.query.FromItem.Alias;
import dev.lockstep.core.query.FromItem.JoinKind;
import dev.lockstep.core.query.FromItem.JoinRule;
import dev.lockstep.core.query.FromItem.Numbering;
import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.statement.TypeClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands behind FROM. */
final class FromReader {
    private static final String[] JOINS = {"natural", "inner", "left", "right", "full", "cross", "join"};

    private final TokenCursor cursor;

    FromReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The items between commas. */
    List<FromItem> list() {
        List<FromItem> items = new ArrayList<>();
        do {
            items.add(joined());
        } while (cursor.acceptSymbol(","));
        return items;
    }

    private FromItem joined() {
        FromItem left = item();
        while (cursor.isAny(JOINS)) {
            left = join(left);
        }
        return left;
    }

    private FromItem join(FromItem left) {
        boolean natural = cursor.accept("natural");
        boolean cross = cursor.accept("cross");
        JoinKind kind = kind();
        cursor.expect("join");
        FromItem right = item();
        if (natural) {
            return new FromItem.Join(left, kind, right, new JoinRule.Natural());
        }
        if (cross) {
            return new FromItem.Join(left, kind, right, new JoinRule.Every());
        }
        while (cursor.isAny(JOINS)) {
            // Joins nest to the right until the condition of this one comes.
            right = join(right);
        }
        return new FromItem.Join(left, kind, right, rule());
    }

    private JoinKind kind() {
        JoinKind kind = cursor.accept("left")
                ? JoinKind.LEFT
                : cursor.accept("right") ? JoinKind.RIGHT : cursor.accept("full") ? JoinKind.FULL : JoinKind.INNER;
        if (!cursor.accept("outer")) {
            cursor.accept("inner");
        }
        return kind;
    }

    private JoinRule rule() {
        if (cursor.accept("on")) {
            return new JoinRule.On(new ValueReader(cursor).value());
        }
        cursor.expect("using");
        JoinRule rule = new JoinRule.Using(cursor.names());
        if (cursor.is("as")) {
            throw cursor.unexpected("a join");
        }
        return rule;
    }

    private FromItem item() {
        boolean lateral = cursor.accept("lateral");
        if (cursor.isSymbol("(")) {
            TokenCursor inside = cursor.brackets();
            if (!lateral && !isQuery(inside)) {
                FromItem joined = new FromReader(inside).joined();
                inside.expectEnd();
                return joined;
            }
            return new FromItem.Subquery(new QueryReader(inside).query(), alias());
        }
        if (cursor.is("rows", "from")) {
            throw cursor.unexpected("a relation");
        }
        cursor.accept("only");
        int start = cursor.mark();
        cursor.calledName();
        boolean call = cursor.isSymbol("(");
        cursor.reset(start);
        return call ? call() : named();
    }

    /** Brackets may hold a query, a join, or brackets of either; what stands behind the inner ones tells. */
    private static boolean isQuery(TokenCursor inside) {
        if (!inside.isSymbol("(")) {
            return inside.isAny("select", "with", "values", "table");
        }
        int start = inside.mark();
        TokenCursor first = inside.brackets();
        boolean whole = inside.atEnd()
                || inside.isAny("union", "intersect", "except", "order", "limit", "offset", "fetch", "for");
        boolean query = whole && isQuery(first);
        inside.reset(start);
        return query;
    }

    private FromItem named() {
        FromItem named = new FromItem.Named(cursor.objectName(), star(alias()));
        if (cursor.accept("tablesample")) {
            cursor.calledName();
            cursor.skip();
            if (cursor.accept("repeatable")) {
                cursor.skip();
            }
        }
        return named;
    }

    private Alias star(Alias alias) {
        if (cursor.isSymbol("*")) {
            throw cursor.unexpected("a name");
        }
        return alias;
    }

    private FromItem call() {
        ValueExpression call = new ValueReader(cursor).called();
        Numbering numbering = cursor.accept("with", "ordinality") ? Numbering.ORDINALITY : Numbering.NONE;
        return new FromItem.Call(call, alias(), numbering);
    }

    private Alias alias() {
        boolean as = cursor.accept("as");
        boolean named = !cursor.atEnd()
                && cursor.peek().isName()
                && !cursor.isAny(JOINS)
                && !cursor.isAny(QueryReader.BEHIND_FROM)
                && !cursor.isAny("on", "using", "tablesample");
        Optional<Identifier> name = named ? Optional.of(cursor.name().name()) : Optional.empty();
        if ((!as && name.isEmpty()) || !cursor.isSymbol("(")) {
            return new Alias(name, List.of(), List.of());
        }
        List<Identifier> columns = new ArrayList<>();
        List<TypeClause> types = new ArrayList<>();
        for (TokenCursor column : cursor.brackets().items()) {
            columns.add(column.name().name());
            if (!column.atEnd()) {
                types.add(TypeReader.read(column));
            }
        }
        return new Alias(name, columns, types);
    }
}
