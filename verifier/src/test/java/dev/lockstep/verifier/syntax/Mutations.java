package dev.lockstep.verifier.syntax;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.verifier.syntax.Mutation.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes mistakes in files, the same ones for the same seed. */
final class Mutations {
    private final List<SourceFile> files;
    private final Map<String, List<Token>> tokens = new HashMap<>();
    private final Random random;

    Mutations(List<SourceFile> files, long seed) {
        this.files = List.copyOf(files);
        this.random = new Random(seed);
    }

    /** The next mistake of this kind, in a file of the random generator's choice. */
    Mutation next(Kind kind) {
        SourceFile file = files.get(random.nextInt(files.size()));
        List<Token> meant =
                tokens
                        .computeIfAbsent(
                                file.name(),
                                name -> Lexer.read(file, new Problems(file)).tokens())
                        .stream()
                        .filter(token -> isMeant(token, kind))
                        .toList();
        return mutated(kind, file, meant.get(random.nextInt(meant.size())));
    }

    private static boolean isMeant(Token token, Kind kind) {
        return switch (kind) {
            case DROPPED_TOKEN -> true;
            case DOUBLED_COMMA -> token.isSymbol(",");
            case UNCLOSED_QUOTE -> token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.QUOTED;
            case UNCLOSED_PARENTHESIS -> token.isSymbol(")");
        };
    }

    private static Mutation mutated(Kind kind, SourceFile file, Token token) {
        return switch (kind) {
            case DROPPED_TOKEN, UNCLOSED_PARENTHESIS -> {
                SourceFile changed = replaced(file, token.start(), token.end(), "");
                yield new Mutation(kind, changed, behindBlanks(changed.text(), token.start()));
            }
            case DOUBLED_COMMA ->
                new Mutation(kind, replaced(file, token.start(), token.end(), ",,"), token.start() + 1);
            case UNCLOSED_QUOTE -> new Mutation(kind, replaced(file, token.end() - 1, token.end(), ""), token.start());
        };
    }

    private static int behindBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static SourceFile replaced(SourceFile file, int start, int end, String by) {
        String text = file.text();
        return new SourceFile(file.name(), text.substring(0, start) + by + text.substring(end));
    }
}
