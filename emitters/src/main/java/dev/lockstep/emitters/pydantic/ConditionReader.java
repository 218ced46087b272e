package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.lex.Token;
import dev.lockstep.core.lex.Token.Kind;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.pydantic.CheckReader.Rule;
import dev.lockstep.emitters.pydantic.Lengths.Unit;
import dev.lockstep.emitters.pydantic.Limits.Edge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads one condition that compares a column with literals, in the spelling of people and in that of pg_dump:
 * {@code trend IN ('up', 'down')}, {@code ((trend)::text = ANY ((ARRAY['up'::character varying])::text[]))}.
 */
final class ConditionReader {
    private static final Set<String> TEXT = Set.of("text", "character varying", "varchar");
    private static final Set<String> NUMBERS =
            Set.of("numeric", "integer", "bigint", "smallint", "double precision", "int", "decimal");

    private static final Set<String> LENGTHS = Set.of("char_length", "character_length", "length", "octet_length");

    /** The condition is not that simple. */
    private static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSimple() {
            super(null, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
        }
    }

    /** What of a column is compared. */
    private enum Measure {
        VALUE,
        /** The value as text. */
        TEXT,
        CHARACTERS,
        BYTES,
        LENGTH;

        boolean isLength() {
            return this != VALUE && this != TEXT;
        }

        /** What a function of the value, or of the value as text, gives. */
        Measure by(String function) {
            boolean octets = function.equals("octet_length");
            if (isLength() || (octets && this == TEXT)) {
                throw new NotSimple();
            }
            return octets ? BYTES : this == TEXT || !function.equals("length") ? CHARACTERS : LENGTH;
        }

        Unit unit() {
            return this == LENGTH ? Unit.EITHER : this == BYTES ? Unit.BYTES : Unit.CHARACTERS;
        }
    }

    /** A column or a literal: exactly one of the three. */
    private record Operand(
            Optional<Identifier> column, Measure measure, Optional<String> word, Optional<BigDecimal> number) {
        static Operand column(Identifier name, Measure measure) {
            return new Operand(Optional.of(name), measure, Optional.empty(), Optional.empty());
        }

        static Operand word(String text) {
            return new Operand(Optional.empty(), Measure.VALUE, Optional.of(text), Optional.empty());
        }

        static Operand number(BigDecimal number) {
            return new Operand(Optional.empty(), Measure.VALUE, Optional.empty(), Optional.of(number));
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
        if (left.column().isPresent()) {
            boolean length = left.measure().isLength();
            return new Rule(left.column().get(), length ? lengths(left.measure().unit()) : limits());
        }
        String sign = mirrored(symbol());
        Operand right = operand();
        BigDecimal number = number(left);
        boolean length = right.measure().isLength();
        return new Rule(
                right.column().orElseThrow(NotSimple::new),
                length ? compared(sign, number, right.measure().unit()) : compared(sign, number));
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

    private Limits lengths(Unit unit) {
        if (takeWord("between")) {
            Limits shortest = compared(">=", number(operand()), unit);
            expectWord("and");
            return shortest.and(compared("<=", number(operand()), unit));
        }
        return compared(symbol(), number(operand()), unit);
    }

    private static Limits compared(String sign, BigDecimal number, Unit unit) {
        int length = count(number);
        return Limits.lengths(
                switch (sign) {
                    case ">" -> new Lengths(unit, length + 1, OptionalInt.empty());
                    case ">=" -> new Lengths(unit, length, OptionalInt.empty());
                    case "<" -> new Lengths(unit, 0, OptionalInt.of(count(number.subtract(BigDecimal.ONE))));
                    case "<=" -> new Lengths(unit, 0, OptionalInt.of(length));
                    case "=" -> new Lengths(unit, length, OptionalInt.of(length));
                    default -> throw new NotSimple();
                });
    }

    /** A number that a length can be, with room for one more. */
    private static int count(BigDecimal number) {
        boolean possible = number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
        if (!possible) {
            throw new NotSimple();
        }
        return number.intValue();
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
            case "=" -> "=";
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
        if (!token.isName() || (next < tokens.size() && peekIs("."))) {
            throw new NotSimple();
        }
        if (take("(")) {
            Operand measured = operand();
            expect(")");
            return length(token.value(), measured);
        }
        return Operand.column(new Identifier(token.value()), Measure.VALUE);
    }

    private static Operand length(String function, Operand measured) {
        if (!LENGTHS.contains(function)) {
            throw new NotSimple();
        }
        Identifier column = measured.column().orElseThrow(NotSimple::new);
        return Operand.column(column, measured.measure().by(function));
    }

    /** A cast that changes nothing of what the comparison gives. */
    private static Operand cast(Operand operand, String type) {
        if (TEXT.contains(type)
                && operand.number().isEmpty()
                && !operand.measure().isLength()) {
            return operand.column()
                    .map(name -> Operand.column(name, Measure.TEXT))
                    .orElse(operand);
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
