package dev.lockstep.emitters.pydantic;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.number;
import static dev.lockstep.emitters.python.PyExpression.operation;
import static dev.lockstep.emitters.python.PyExpression.subscript;
import static dev.lockstep.emitters.python.PyExpression.yes;

import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a module of schemas defines for its own use, when it uses it. */
enum Part {
    INT2("Int2", ""),
    INT4("Int4", ""),
    INT8("Int8", ""),
    OID("Oid", ""),
    TEXT("Text", ""),
    NUMERIC("Numeric", ""),
    INET("Inet", ""),
    NETWORK("Network", ""),
    NOT_NULL("NotNull", "Any GetCoreSchemaHandler CoreSchema"),
    OR_NAN("_or_nan", "Any ValidatorFunctionWrapHandler WrapValidator"),
    DIGITS("_numeric", "Any ROUND_HALF_UP Context Decimal InvalidOperation ValidatorFunctionWrapHandler WrapValidator"),
    AS_TEXT("AsText", "Any GetCoreSchemaHandler CoreSchema core_schema re");

    private final String word;
    private final String imports;

    Part(String word, String imports) {
        this.word = word;
        this.imports = imports;
    }

    /** The part that a name stands for. */
    static Optional<Part> named(String name) {
        return Stream.of(values()).filter(part -> part.word.equals(name)).findFirst();
    }

    /** The names of all parts, which nothing else in the module may have. */
    static List<String> words() {
        return Stream.of(values()).map(Part::word).toList();
    }

    String word() {
        return word;
    }

    /** What the code of the part imports. */
    Set<String> imports() {
        return imports.isEmpty() ? Set.of() : PyWords.of(imports);
    }

    /** The type that the word is another name of; without one the part is a class or function. */
    Optional<PyExpression> alias() {
        return Optional.ofNullable(
                switch (this) {
                    case INT2 -> ranged(Short.MIN_VALUE, Short.MAX_VALUE);
                    case INT4 -> ranged(Integer.MIN_VALUE, Integer.MAX_VALUE);
                    case INT8 -> ranged(Long.MIN_VALUE, Long.MAX_VALUE);
                    case OID -> ranged(0, 0xFFFF_FFFFL);
                    // Postgres takes every text but one with a NUL in it.
                    case TEXT -> field("str", call("Field").with("pattern", atom("r\"^[^\\x00]*$\"")));
                    case NUMERIC -> field("Decimal", call("Field").with("allow_inf_nan", yes()));
                    case INET -> union("IPv4Address", "IPv6Address", "IPv4Interface", "IPv6Interface");
                    case NETWORK -> union("IPv4Network", "IPv6Network");
                    case NOT_NULL, OR_NAN, DIGITS, AS_TEXT -> null;
                });
    }

    private static PyExpression ranged(long smallest, long largest) {
        return field("int", call("Field").with("ge", number(smallest)).with("le", number(largest)));
    }

    private static PyExpression field(String type, Call field) {
        return subscript("Annotated", atom(type), field);
    }

    private static PyExpression union(String... types) {
        return operation("|", Stream.of(types).map(PyExpression::atom).toList());
    }
}
