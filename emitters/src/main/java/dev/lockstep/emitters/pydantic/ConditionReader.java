package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.lex.Token;
import dev.lockstep.core.lex.Token.Kind;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.pydantic.CheckReader.Rule;
import dev.lockstep.emitters.pydantic.Limits.Edge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one condition that compares a column with literals, in the spelling of people and in that of pg_dump:
 * {@code trend IN ('up', 'down')}, {@code ((trend)::text = ANY ((ARRAY['up'::character varying])::text[]))}.
 */
final class ConditionReader {
    private static final Set<String> TEXT = Set.of("text", "character varying", "varchar");
    private static final Set<String> NUMBERS =
            Set.of("numeric", "integer", "bigint", "smallint", "double precision", "int", "decimal");

    /** The condition is not that simple. */
    private static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSimple() {
            super(null, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
        }
    }

    /** A column or a literal: exactly one of the three. */
    private record Operand(Optional<Identifier> column, Optional<String> word, Optional<BigDecimal> number) {
        static Operand column(Identifier name) {
            return new Operand(Optional.of(name), Optional.empty(), Optional.empty());
        }

        static Operand word(String text) {
            return new Operand(Optional.empty(), Optional.of(text), Optional.empty());
        }

        static Operand number(BigDecimal number) {
            return new Operand(Optional.empty(), Optional.empty(), Optional.of(number));
        }
    }

    private final List<Token> tokens;
    private int next;

    private ConditionReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Optional<Rule> read(List<Token> tokens) {
        ConditionReader reader = new ConditionReader(tokens);
        try {
            Rule rule = reader.condition();
            return reader.next == tokens.size() ? Optional.of(rule) : Optional.empty();
        } catch (NotSimple e) {
            return Optional.empty();
        }
    }

    private Rule condition() {
        Operand left = operand();
        if (left.column().isEmpty()) {
            String sign = mirrored(symbol());
            return new Rule(operand().column().orElseThrow(NotSimple::new), compared(sign, number(left)));
        }
        return new Rule(left.column().get(), limits());
    }

    private Limits limits() {
        if (takeWord("in")) {
            return members(list("(", ")"));
        }
        if (takeWord("between")) {
            Limits lower = Limits.above(number(operand()), Edge.INCLUDED);
            expectWord("and");
            return lower.and(Limits.below(number(operand()), Edge.INCLUDED));
        }
        String sign = symbol();
        if (sign.equals("=")) {
            return takeWord("any") ? members(array()) : members(List.of(operand()));
        }
        return compared(sign, number(operand()));
    }

    private static Limits compared(String sign, BigDecimal number) {
        return switch (sign) {
            case ">" -> Limits.above(number, Edge.EXCLUDED);
            case ">=" -> Limits.above(number, Edge.INCLUDED);
            case "<" -> Limits.below(number, Edge.EXCLUDED);
            case "<=" -> Limits.below(number, Edge.INCLUDED);
            default -> throw new NotSimple();
        };
    }

    private static String mirrored(String sign) {
        return switch (sign) {
            case ">" -> "<";
            case ">=" -> "<=";
            case "<" -> ">";
            case "<=" -> ">=";
            default -> throw new NotSimple();
        };
    }

    private static Limits members(List<Operand> members) {
        List<String> words =
                members.stream().flatMap(each -> each.word().stream()).toList();
        if (words.size() == members.size()) {
            return Limits.words(words);
        }
        return Limits.numbers(members.stream().map(ConditionReader::number).toList());
    }

    private static BigDecimal number(Operand operand) {
        return operand.number().orElseThrow(NotSimple::new);
    }

    /** What stands behind ANY. */
    private List<Operand> array() {
        List<Operand> members;
        if (take("(")) {
            members = array();
            expect(")");
        } else {
            expectWord("array");
            members = list("[", "]");
        }
        while (take("::")) {
            String type = type();
            expect("[");
            expect("]");
            if (!TEXT.contains(type)) {
                throw new NotSimple();
            }
        }
        return members;
    }

    private List<Operand> list(String open, String close) {
        expect(open);
        List<Operand> members = new ArrayList<>();
        do {
            members.add(operand());
        } while (take(","));
        expect(close);
        return members;
    }

    private Operand operand() {
        Operand operand;
        if (take("(")) {
            operand = operand();
            expect(")");
        } else {
            operand = simple();
        }
        while (take("::")) {
            operand = cast(operand, type());
        }
        return operand;
    }

    private Operand simple() {
        boolean negative = take("-");
        Token token = step();
        if (token.kind() == Kind.NUMBER) {
            BigDecimal number = decimal(token.value());
            return Operand.number(negative ? number.negate() : number);
        }
        if (negative) {
            throw new NotSimple();
        }
        if (token.kind() == Kind.STRING) {
            return Operand.word(token.value());
        }
        boolean called = next < tokens.size() && (peekIs("(") || peekIs("."));
        if (!token.isName() || called) {
            throw new NotSimple();
        }
        return Operand.column(new Identifier(token.value()));
    }

    /** A cast that changes nothing of what the comparison gives. */
    private static Operand cast(Operand operand, String type) {
        if (TEXT.contains(type) && operand.number().isEmpty()) {
            return operand;
        }
        if (!NUMBERS.contains(type) || operand.column().isPresent()) {
            throw new NotSimple();
        }
        BigDecimal number =
                operand.number().orElseGet(() -> decimal(operand.word().orElse("")));
        boolean rounded = number.stripTrailingZeros().scale() > 0 && !type.equals("numeric");
        if (rounded) {
            throw new NotSimple();
        }
        return Operand.number(number);
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new NotSimple();
        }
    }

    /** The words of a type without modifiers. */
    private String type() {
        String first = step().value();
        boolean two =
                (first.equals("character") && takeWord("varying")) || (first.equals("double") && takeWord("precision"));
        String name = first.equals("character") ? "character varying" : "double precision";
        return two ? name : first;
    }

    private String symbol() {
        Token token = step();
        if (token.kind() != Kind.OPERATOR) {
            throw new NotSimple();
        }
        return token.value();
    }

    private Token step() {
        if (next >= tokens.size()) {
            throw new NotSimple();
        }
        return tokens.get(next++);
    }

    private boolean peekIs(String sign) {
        return tokens.get(next).isSymbol(sign);
    }

    private boolean take(String sign) {
        boolean taken = next < tokens.size() && peekIs(sign);
        next += taken ? 1 : 0;
        return taken;
    }

    private boolean takeWord(String word) {
        boolean taken = next < tokens.size() && tokens.get(next).isWord(word);
        next += taken ? 1 : 0;
        return taken;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw new NotSimple();
        }
    }

    private void expectWord(String word) {
        if (!takeWord(word)) {
            throw new NotSimple();
        }
    }
}
