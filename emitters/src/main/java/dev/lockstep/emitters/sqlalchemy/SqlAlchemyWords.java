package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.emitters.names.Alphabet;
import dev.lockstep.emitters.names.Language;
import dev.lockstep.emitters.python.PyWords;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that Python and SQLAlchemy keep for themselves. */
final class SqlAlchemyWords {
    /** Words that mean something to the grammar in some places only and are common names of columns. */
    private static final Set<String> SOFT_KEYWORDS = PyWords.of("case match type");

    static final Language LANGUAGE = new Language(
            PyWords.KEYWORDS.stream()
                    .filter(word -> !SOFT_KEYWORDS.contains(word))
                    .collect(Collectors.toUnmodifiableSet()),
            "_",
            Alphabet.UNICODE);

    /**
     * What an attribute may not be called: what the declarative base has, and what the class body uses, since a name of
     * the body hides one of the module.
     */
    static final Set<String> ATTRIBUTES = PyWords.of(
            "metadata registry self sa pg dt mapped_column relationship" + " bool int float str bytes list dict tuple");

    /** What a class may not be called: names that a module of models imports. */
    static final Set<String> CLASSES =
            PyWords.of("Any ArrayDomain Base BigSerial CastArray Check Constraint Decimal Enum False"
                    + " IPv4Address IPv4Interface IPv4Network IPv6Address IPv6Interface IPv6Network Inet Mapped Mapping NamedType Network"
                    + " None ReadOnly Serial SmallSerial SqlConstraint True UUID");

    /** Modules of the package that are no models. */
    static final Set<String> MODULES =
            PyWords.of("autogenerate base enums extensions mixins objects postgres types tables");

    private SqlAlchemyWords() {}
}
