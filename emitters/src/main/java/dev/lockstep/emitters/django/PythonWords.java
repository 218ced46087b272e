package dev.lockstep.emitters.django;

import dev.lockstep.emitters.names.Alphabet;
import dev.lockstep.emitters.names.Language;
import dev.lockstep.emitters.python.PyWords;
import java.util.Set;

/** The words that Python and Django keep for themselves. */
final class PythonWords {
    static final Language LANGUAGE = new Language(PyWords.KEYWORDS, "_field", Alphabet.UNICODE);

    /** What a field may not be called: attributes of models, and names that the class body uses itself. */
    static final Set<String> MODEL_ATTRIBUTES = PyWords.of(
            "adelete arefresh_from_db asave check clean clean_fields date_error_message delete from_db full_clean"
                    + " get_constraints get_deferred_fields id models objects pg pk prepare_database_save"
                    + " refresh_from_db save save_base self serializable_value unique_error_message"
                    + " validate_constraints validate_unique");

    /** What a class may not be called: names that a module of models imports. */
    static final Set<String> MODULE_NAMES =
            PyWords.of("ArrayField BTreeIndex BigIntegerRangeField BrinIndex DateRangeField DateTimeRangeField Decimal"
                    + " DecimalRangeField ExclusionConstraint GinIndex GistIndex HStoreField HashIndex"
                    + " IntegerRangeField Lower Meta OpClass RandomUUID SearchVectorField SpGistIndex TransactionNow"
                    + " Upper");

    private PythonWords() {}
}
