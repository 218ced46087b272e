package dev.lockstep.core.parse;

import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Index.Uniqueness;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Scope;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.create.index.CreateIndex;
import net.sf.jsqlparser.statement.create.table.Index;

/** Reads CREATE INDEX. */
final class IndexReader {
    private static final String DEFAULT_METHOD = "btree";

    private final TokenCursor cursor;
    private final PreparedText out = new PreparedText();
    private final List<ElementText> elements = new ArrayList<>();
    private List<StorageParameter> parameters = List.of();
    private Scope scope = Scope.WITH_DESCENDANTS;

    private IndexReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    static Statement read(TokenCursor cursor) {
        return new IndexReader(cursor).index();
    }

    private Statement index() {
        int start = cursor.mark();
        SourceSpan here = cursor.here();
        cursor.expect("create");
        Uniqueness uniqueness = cursor.accept("unique") ? Uniqueness.UNIQUE : Uniqueness.PLAIN;
        cursor.expect("index");
        cursor.accept("concurrently");
        Existence existence = cursor.accept("if", "not", "exists") ? Existence.LENIENT : Existence.STRICT;
        out.add(uniqueness == Uniqueness.UNIQUE ? "CREATE UNIQUE INDEX" : "CREATE INDEX", here);
        Optional<Identifier> name = Optional.empty();
        if (!cursor.is("on")) {
            name = Optional.of(cursor.name().name());
            out.addName(name.get(), here);
        }
        ObjectName table = table();
        body();
        CreateIndex parsed = SqlGrammar.parse(out, CreateIndex.class);
        Index index = parsed.getIndex();
        return new Statement.CreateIndex(
                cursor.spanSince(start),
                name,
                existence,
                table,
                scope,
                index.getKind() == Index.Kind.UNIQUE ? Uniqueness.UNIQUE : Uniqueness.PLAIN,
                index.getUsing() == null
                        ? DEFAULT_METHOD
                        : ParsedNames.one(index.getUsing()).text(),
                elements.stream().map(ElementText::element).toList(),
                elements.stream().map(ElementText::impliedName).toList(),
                ParsedNames.all(parsed.getIncludeColumns()),
                Boolean.FALSE.equals(parsed.getNullsDistinct()) ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT,
                predicate(parsed),
                parameters);
    }

    private ObjectName table() {
        SourceSpan here = cursor.here();
        cursor.expect("on");
        out.add("ON", here);
        scope = AlterTableReader.scope(cursor);
        ObjectName table = cursor.objectName();
        PreparedNames.add(out, table);
        return table;
    }

    private void body() {
        SourceSpan here = cursor.here();
        if (cursor.accept("using")) {
            out.add("USING", here).addName(cursor.name().name(), here);
        }
        out.add("(", here);
        for (TokenCursor item : cursor.brackets().items()) {
            if (!elements.isEmpty()) {
                out.add(",", here);
            }
            elements.add(ElementText.ofIndex(item, out));
        }
        out.add(")", here);
        while (!cursor.atEnd()) {
            tail();
        }
    }

    private void tail() {
        SourceSpan here = cursor.here();
        if (cursor.accept("include")) {
            out.add("INCLUDE", here).addNames(cursor.names(), here);
        } else if (cursor.accept("with")) {
            parameters = ParameterReader.read(cursor);
        } else if (cursor.accept("where")) {
            out.add("WHERE", here).addExpression(cursor.restWithoutBrackets(), here);
        } else if (cursor.accept("nulls", "not", "distinct")) {
            out.add("NULLS NOT DISTINCT", here);
        } else if (!cursor.accept("nulls", "distinct")) {
            throw cursor.unexpected("the end of the statement");
        }
    }

    private Optional<SqlExpression> predicate(CreateIndex parsed) {
        return Optional.ofNullable(parsed.getWhere()).map(where -> out.expression(where.toString()));
    }
}
