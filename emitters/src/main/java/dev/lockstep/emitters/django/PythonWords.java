package dev.lockstep.emitters.django;

import dev.lockstep.emitters.names.Alphabet;
import dev.lockstep.emitters.names.Language;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that Python and Django keep for themselves. */
final class PythonWords {
    private static final Set<String> KEYWORDS =
            words("False None True and as assert async await break class continue def del elif else except finally for"
                    + " from global if import in is lambda match nonlocal not or pass raise return try type while"
                    + " with yield case");

    static final Language LANGUAGE = new Language(KEYWORDS, "_field", Alphabet.UNICODE);

    /** What a field may not be called: attributes of models, and names that the class body uses itself. */
    static final Set<String> MODEL_ATTRIBUTES =
            words("adelete arefresh_from_db asave check clean clean_fields date_error_message delete from_db full_clean"
                    + " get_constraints get_deferred_fields id models objects pg pk prepare_database_save"
                    + " refresh_from_db save save_base serializable_value unique_error_message"
                    + " validate_constraints validate_unique");

    /** What a class may not be called: names that a module of models imports. */
    static final Set<String> MODULE_NAMES =
            words("ArrayField BTreeIndex BigIntegerRangeField BrinIndex DateRangeField DateTimeRangeField Decimal"
                    + " DecimalRangeField ExclusionConstraint GinIndex GistIndex HStoreField HashIndex"
                    + " IntegerRangeField Lower Meta OpClass RandomUUID SearchVectorField SpGistIndex TransactionNow"
                    + " Upper");

    /** Modules of the standard library, which an app of the same name would hide or be hidden by. */
    static final Set<String> STANDARD_MODULES =
            words("abc argparse array ast asyncio base64 bisect calendar cmath cmd code codecs collections configparser"
                    + " contextlib copy csv ctypes dataclasses datetime decimal difflib dis email encodings enum errno"
                    + " fnmatch fractions ftplib functools gc getpass gettext glob graphlib gzip hashlib heapq hmac html"
                    + " http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging"
                    + " lzma mailbox marshal math mimetypes multiprocessing netrc numbers operator optparse os pathlib"
                    + " pickle pkgutil platform plistlib poplib posixpath pprint profile queue quopri random re"
                    + " reprlib resource runpy sched secrets select selectors shelve shlex shutil signal site smtplib"
                    + " socket sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig"
                    + " tarfile tempfile test textwrap threading time timeit token tokenize tomllib trace traceback"
                    + " types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser xml"
                    + " zipfile zipimport zlib zoneinfo");

    private PythonWords() {}

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
