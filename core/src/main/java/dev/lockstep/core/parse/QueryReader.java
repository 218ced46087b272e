package dev.lockstep.core.parse;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.query.FromItem;
import dev.lockstep.core.query.Query;
import dev.lockstep.core.query.Query.CommonTable;
import dev.lockstep.core.query.Query.GroupForm;
import dev.lockstep.core.query.Query.Groups;
import dev.lockstep.core.query.Query.Recursion;
import dev.lockstep.core.query.SelectItem;
import dev.lockstep.core.query.ValueExpression;
import dev.lockstep.core.statement.ObjectName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a query selects and from where. A value that is not understood is left unread by itself, so that the other
 * columns are known all the same; what only chooses or orders rows is stepped over.
 */
final class QueryReader {
    /** The words that may follow a FROM clause. */
    static final String[] BEHIND_FROM = {
        "where",
        "group",
        "having",
        "window",
        "union",
        "intersect",
        "except",
        "order",
        "limit",
        "offset",
        "fetch",
        "for",
        "with"
    };

    private static final String[] BEHIND_SELECT_LIST =
            Stream.concat(Stream.of("from"), Arrays.stream(BEHIND_FROM)).toArray(String[]::new);

    private final TokenCursor cursor;

    QueryReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads to the end of the cursor. */
    Query query() {
        List<CommonTable> tables = new ArrayList<>();
        Recursion recursion = Recursion.NONE;
        if (cursor.accept("with")) {
            recursion = cursor.accept("recursive") ? Recursion.ALLOWED : Recursion.NONE;
            do {
                tables.add(commonTable());
            } while (cursor.acceptSymbol(","));
        }
        Query body = combined();
        if (!cursor.atEnd() && !cursor.isAny("order", "limit", "offset", "fetch", "for", "with")) {
            throw cursor.unexpected("the end of the query");
        }
        cursor.takeRest();
        return tables.isEmpty() ? body : new Query.With(recursion, tables, body);
    }

    private CommonTable commonTable() {
        Identifier name = cursor.name().name();
        List<Identifier> columns = cursor.isSymbol("(") ? cursor.names() : List.of();
        cursor.expect("as");
        cursor.accept("not");
        cursor.accept("materialized");
        TokenCursor inside = cursor.brackets();
        boolean changesRows = inside.isAny("insert", "update", "delete", "merge");
        Optional<Query> query = changesRows ? Optional.empty() : Optional.of(new QueryReader(inside).query());
        if (cursor.isAny("search", "cycle")) {
            throw cursor.unexpected("a query");
        }
        return new CommonTable(name, columns, query);
    }

    private Query combined() {
        Query left = intersected();
        while (cursor.isAny("union", "except")) {
            cursor.next();
            allOrDistinct();
            left = new Query.Combined(left, intersected());
        }
        return left;
    }

    private Query intersected() {
        Query left = term();
        while (cursor.accept("intersect")) {
            allOrDistinct();
            left = new Query.Combined(left, term());
        }
        return left;
    }

    private void allOrDistinct() {
        if (!cursor.accept("all")) {
            cursor.accept("distinct");
        }
    }

    private Query term() {
        if (cursor.isSymbol("(")) {
            return new QueryReader(cursor.brackets()).query();
        }
        if (cursor.accept("values")) {
            return values();
        }
        if (cursor.accept("table")) {
            return all(cursor.objectName());
        }
        cursor.expect("select");
        return select();
    }

    /** Every column and row of a relation. */
    static Query all(ObjectName relation) {
        return new Query.Select(
                List.of(new SelectItem.All(List.of())),
                List.of(new FromItem.Named(relation, FromItem.Alias.NONE)),
                Groups.NONE);
    }

    private Query values() {
        List<List<ValueExpression>> rows = new ArrayList<>();
        do {
            List<ValueExpression> row = new ArrayList<>();
            for (TokenCursor item : cursor.brackets().items()) {
                row.add(ValueReader.whole(item));
            }
            rows.add(row);
        } while (cursor.acceptSymbol(","));
        return new Query.Values(rows);
    }

    private Query select() {
        if (cursor.accept("distinct")) {
            if (cursor.accept("on")) {
                cursor.skip();
            }
        } else {
            cursor.accept("all");
        }
        int start = cursor.mark();
        skipTo(BEHIND_SELECT_LIST);
        TokenCursor list = cursor.part(start);
        List<SelectItem> items = new ArrayList<>();
        if (!list.atEnd()) {
            list.items().forEach(item -> items.add(SelectItemReader.read(item)));
        }
        List<FromItem> from = cursor.accept("from") ? new FromReader(cursor).list() : List.of();
        if (cursor.accept("where")) {
            skipTo(BEHIND_FROM);
        }
        Groups groups = cursor.accept("group", "by") ? groups() : Groups.NONE;
        skipTo("union", "intersect", "except", "order", "limit", "offset", "fetch", "for", "with");
        return new Query.Select(items, from, groups);
    }

    private Groups groups() {
        int start = cursor.mark();
        skipTo(BEHIND_FROM);
        List<ValueExpression> values = new ArrayList<>();
        for (TokenCursor item : cursor.part(start).items()) {
            if (item.isAny("rollup", "cube", "grouping") || item.isSymbol("(")) {
                return new Groups(List.of(new ValueExpression.Unread()), GroupForm.SETS);
            }
            values.add(ValueReader.whole(item));
        }
        return new Groups(values, GroupForm.PLAIN);
    }

    /** Steps to the next of these words outside brackets. */
    private void skipTo(String... words) {
        while (!cursor.atEnd() && (!cursor.isAny(words) || isWithinExpression())) {
            cursor.skip();
        }
    }

    /** Expressions hold words that begin a clause elsewhere: IS DISTINCT FROM, WITH TIME ZONE, WITHIN GROUP. */
    private boolean isWithinExpression() {
        return (cursor.is("from") && cursor.follows("distinct"))
                || (cursor.is("group") && cursor.follows("within"))
                || cursor.is("with", "time", "zone");
    }
}
