package dev.lockstep.emitters.python;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that Python keeps for itself. */
public final class PyWords {
    public static final Set<String> KEYWORDS =
            of("False None True and as assert async await break class continue def del elif else except finally for"
                    + " from global if import in is lambda match nonlocal not or pass raise return try type while"
                    + " with yield case");

    /** Modules of the standard library, which an app of the same name would hide or be hidden by. */
    public static final Set<String> STANDARD_MODULES =
            of("abc argparse array ast asyncio base64 bisect calendar cmath cmd code codecs collections configparser"
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

    private PyWords() {}

    /** The words of a text. */
    public static Set<String> of(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
