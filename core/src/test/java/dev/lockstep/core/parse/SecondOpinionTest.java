package dev.lockstep.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.Corpus;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.StatementSplitter;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pgcodekeeper.core.parsers.antlr.base.AntlrParser;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/** Where a statement begins, and of what kind it is, is also what the grammar of pgcodekeeper says. */
class SecondOpinionTest {
    private static final List<String> FILES = List.of(
            "chinook.sql",
            "danbooru.sql",
            "feedbin.sql",
            "flowable.sql",
            "northwind.sql",
            "pagila.sql",
            "temporal.sql",
            "thingsboard.sql",
            "thingsboard-dump.sql");
    private static final Pattern PSQL_LINE = Pattern.compile("(?m)^\\\\.*$");

    /** The rules of that grammar that are named after a statement. */
    private static final Pattern RULE = Pattern.compile(
            "((create|alter|comment|set|insert|select|update|delete)_.*_?(statement|stmt).*|drop_statements"
                    + "|anonymous_block|rule_common)");

    @Test
    void everyStatementIsOfTheKindThatAnotherGrammarSays() {
        List<SourceFile> files =
                FILES.stream().map(Corpus::file).flatMap(Optional::stream).toList();
        Assumptions.assumeTrue(files.size() == FILES.size(), "skipped: the corpus is not here");
        int compared = 0;
        for (SourceFile file : files) {
            Map<Integer, String> rules = rules(file);
            for (RawStatement raw : statements(file)) {
                String rule = rules.getOrDefault(raw.span().start(), "nothing");
                assertThat(isSame(StatementKind.of(raw), rule))
                        .as("%s: %s, which the other grammar calls %s", file.name(), StatementKind.of(raw), rule)
                        .isTrue();
                compared++;
            }
        }
        System.out.println("measured: " + compared + " statements are of the kind that pgcodekeeper says");
    }

    private static List<RawStatement> statements(SourceFile file) {
        return StatementSplitter.split(Lexer.read(file, new Problems(file)).tokens()).stream()
                .filter(raw -> raw.first().kind() != Token.Kind.PSQL)
                .toList();
    }

    private static Map<Integer, String> rules(SourceFile file) {
        String text = PSQL_LINE
                .matcher(file.text())
                .replaceAll(line -> " ".repeat(line.group().length()));
        List<Object> errors = new ArrayList<>();
        SQLParser parser = AntlrParser.createSQLParser(text, file.name(), errors);
        Map<Integer, String> rules = new HashMap<>();
        for (ParseTree child : parser.sql().children) {
            if (child instanceof SQLParser.StatementContext statement) {
                int characters = statement.getStart().getStartIndex();
                rules.put(
                        text.offsetByCodePoints(0, characters), rule(statement).orElse("nothing"));
            }
        }
        assertThat(errors).as(file.name()).isEmpty();
        return rules;
    }

    private static Optional<String> rule(ParseTree tree) {
        if (!(tree instanceof ParserRuleContext context)) {
            return Optional.empty();
        }
        String name = context.getClass().getSimpleName().replace("Context", "").toLowerCase(Locale.ROOT);
        if (RULE.matcher(name).matches()) {
            return Optional.of(name);
        }
        return context.children.stream()
                .map(SecondOpinionTest::rule)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isSame(String kind, String rule) {
        String[] words = kind.toLowerCase(Locale.ROOT).split(" ");
        return switch (rule) {
            case "anonymous_block" -> kind.equals("DO");
            case "rule_common" -> kind.equals("GRANT") || kind.equals("REVOKE");
            case "alter_owner_statement" -> words[0].equals("alter");
            case "create_function_statement" -> kind.equals("CREATE FUNCTION") || kind.equals("CREATE PROCEDURE");
            default ->
                rule.startsWith(words[0])
                        && (words.length == 1 || words[0].equals("drop") || rule.contains(words[words.length - 1]));
        };
    }
}
