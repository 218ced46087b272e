package dev.lockstep.core.parse;

import dev.lockstep.core.grammar.Construct;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.IndexElement.Nulls;
import dev.lockstep.core.model.IndexElement.Order;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * One element of an index or exclusion constraint, made ready for JSqlParser.
 *
 * @param impliedName what it adds to the name that Postgres chooses
 * @param operator of an exclusion constraint, empty for an index
 */
record ElementText(IndexElement element, String impliedName, String operator) {
    private static final String ORDINARY_COLLATIONS = "pg_catalog";

    /** Reads an element of an index and writes it into the prepared text. */
    static ElementText ofIndex(TokenCursor item, PreparedText out) {
        ElementText read = read(item, out);
        item.expectEnd();
        return read;
    }

    /** Reads {@code element WITH operator}; operators are not for JSqlParser, which tears some apart. */
    static ElementText ofExclusion(TokenCursor item, PreparedText out) {
        ElementText read = read(item, out);
        SourceSpan here = item.here();
        item.expect("with");
        out.add("WITH =", here);
        String operator = SqlText.of(item.takeRest());
        return new ElementText(read.element, read.impliedName, operator);
    }

    private static ElementText read(TokenCursor item, PreparedText out) {
        SourceSpan here = item.here();
        int mark = item.mark();
        IndexElement.Key key = key(item);
        List<Token> written = item.since(mark);
        key.match(new KeyText(out, here));
        Optional<QualifiedName> collation = Optional.empty();
        if (item.accept("collate")) {
            ObjectName name = item.objectName();
            out.add("COLLATE", here).addName(name.name(), here);
            collation = Optional.of(new QualifiedName(
                    name.namespace().orElse(new dev.lockstep.core.name.Identifier(ORDINARY_COLLATIONS)), name.name()));
        }
        Optional<IndexElement.OperatorClass> operatorClass = operatorClass(item, out);
        Order order = order(item, out);
        Nulls nulls = nulls(item, out, order);
        return new ElementText(
                new IndexElement(key, collation, operatorClass, order, nulls), ImpliedElementName.of(written), "");
    }

    private static IndexElement.Key key(TokenCursor item) {
        if (item.isSymbol("(")) {
            return new IndexElement.OfExpression(item.brackets().restWithoutBrackets());
        }
        int mark = item.mark();
        item.calledName();
        if (!item.isSymbol("(")) {
            item.reset(mark);
            return new IndexElement.OfColumn(item.name().name());
        }
        item.skip();
        List<Token> call = item.since(mark);
        item.expect(Construct.EXPRESSION, call);
        return new IndexElement.OfExpression(new SqlExpression(SqlText.of(call)));
    }

    private static Optional<IndexElement.OperatorClass> operatorClass(TokenCursor item, PreparedText out) {
        if (item.atEnd() || !item.peek().isName() || item.isAny("asc", "desc", "nulls", "with")) {
            return Optional.empty();
        }
        SourceSpan here = item.here();
        ObjectName name = item.objectName();
        out.addName(name.name(), here);
        List<StorageParameter> options = item.isSymbol("(") ? ParameterReader.read(item) : List.of();
        return Optional.of(new IndexElement.OperatorClass(written(name), options));
    }

    /** A name as SQL, with its namespace where one is written that the search path does not begin with. */
    static String written(ObjectName name) {
        return name.namespace()
                        .filter(namespace -> !namespace.equals(QualifiedName.PUBLIC))
                        .map(namespace -> namespace.sql() + ".")
                        .orElse("")
                + name.name().sql();
    }

    private static Order order(TokenCursor item, PreparedText out) {
        if (item.is("asc") || item.is("desc")) {
            Token token = item.next();
            out.add(token);
            return token.isWord("asc") ? Order.ASC : Order.DESC;
        }
        return Order.ASC;
    }

    private static Nulls nulls(TokenCursor item, PreparedText out, Order order) {
        if (item.is("nulls")) {
            out.add(item.next());
            Token side = item.next();
            out.add(side);
            return side.isWord("first") ? Nulls.FIRST : Nulls.LAST;
        }
        return order == Order.ASC ? Nulls.LAST : Nulls.FIRST;
    }

    /** Writes the key: a column by its name, an expression as a bracketed placeholder. */
    private record KeyText(PreparedText out, SourceSpan here) implements IndexElement.Key.Cases<PreparedText> {
        @Override
        public PreparedText column(IndexElement.OfColumn key) {
            out.addName(key.column(), here);
            return out;
        }

        @Override
        public PreparedText expression(IndexElement.OfExpression key) {
            out.add("(", here);
            out.addExpression(key.expression(), here);
            return out.add(")", here);
        }
    }
}
