package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.query.Query;
import dev.lockstep.core.query.ViewComment;
import dev.lockstep.core.query.ViewDefinition;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.statement.ObjectName;
import java.util.List;
import java.util.Optional;

/** Reads statements about views that were kept as they stand. */
public final class ViewReader {
    private ViewReader() {}

    /** What a CREATE VIEW or CREATE MATERIALIZED VIEW says of the rows; empty where its query is not understood. */
    public static Optional<ViewDefinition> read(String create) {
        List<Token> tokens = tokens(create);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(definition(TokenCursor.over(tokens)));
        } catch (ReadFailure notUnderstood) {
            return Optional.empty();
        }
    }

    /** What a COMMENT ON says; empty where it is none on a view or a column. */
    public static Optional<ViewComment> comment(String sql) {
        List<Token> tokens = tokens(sql);
        if (tokens.isEmpty() || !tokens.get(0).isWord("comment")) {
            return Optional.empty();
        }
        try {
            return Optional.of(comment(TokenCursor.over(tokens)));
        } catch (ReadFailure notUnderstood) {
            return Optional.empty();
        }
    }

    /** Whether a statement gives the view or a column another name. */
    public static boolean isRename(String sql) {
        List<Token> tokens = tokens(sql);
        return tokens.stream()
                        .findFirst()
                        .filter(first -> first.isWord("alter"))
                        .isPresent()
                && tokens.stream().anyMatch(token -> token.isWord("rename"));
    }

    private static List<Token> tokens(String sql) {
        SourceFile file = new SourceFile("view", sql);
        Problems problems = new Problems(file);
        List<Token> tokens = Lexer.read(file, problems).tokens();
        return problems.hasErrors() ? List.of() : tokens;
    }

    private static ViewComment comment(TokenCursor cursor) {
        cursor.expect("comment", "on");
        boolean ofColumn = cursor.accept("column");
        if (!ofColumn) {
            cursor.accept("materialized");
            cursor.expect("view");
        }
        Identifier last = cursor.name().name();
        while (cursor.acceptSymbol(".")) {
            last = cursor.label().name();
        }
        cursor.expect("is");
        Optional<String> text = cursor.accept("null") ? Optional.empty() : Optional.of(cursor.string());
        return new ViewComment(
                ofColumn ? Optional.of(last) : Optional.empty(), text.filter(written -> !written.isEmpty()));
    }

    private static ViewDefinition definition(TokenCursor cursor) {
        cursor.expect("create");
        cursor.accept("or", "replace");
        boolean recursive = cursor.accept("recursive");
        cursor.accept("materialized");
        cursor.expect("view");
        cursor.accept("if", "not", "exists");
        ObjectName name = cursor.objectName();
        List<Identifier> columns = cursor.isSymbol("(") ? cursor.names() : List.of();
        while (!cursor.accept("as")) {
            cursor.skip();
        }
        Query query = new QueryReader(cursor).query();
        if (recursive) {
            ObjectName itself = new ObjectName(Optional.empty(), name.name(), name.span());
            Query.CommonTable table = new Query.CommonTable(name.name(), columns, Optional.of(query));
            query = new Query.With(Query.Recursion.ALLOWED, List.of(table), QueryReader.all(itself));
        }
        return new ViewDefinition(columns, query);
    }
}
