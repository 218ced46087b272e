package dev.lockstep.emitters.jpa;

import dev.lockstep.emitters.names.Alphabet;
import dev.lockstep.emitters.names.Language;
import java.util.Set;

/** What Java takes for the names of classes, fields and constants. */
final class JavaWords {
    private static final Set<String> KEYWORDS = Set.of(("abstract assert boolean break byte case catch char class const"
                    + " continue default do double else enum extends false final finally float for goto if implements"
                    + " import instanceof int interface long native new null package private protected public return"
                    + " short static strictfp super switch synchronized this throw throws transient true try void"
                    + " volatile while _ record sealed permits yield var")
            .split(" "));

    /** Fields, constants and packages may hold any letter. */
    static final Language MEMBERS = new Language(KEYWORDS, "_", Alphabet.UNICODE);

    /** A class is a file, and not every file system holds every letter. */
    static final Language CLASSES = new Language(KEYWORDS, "_", Alphabet.ASCII);

    /** Classes of java.lang that the emitted code names; one of ours would hide them in the whole package. */
    static final Set<String> JAVA_LANG = Set.of(("Object Override String Boolean Byte Short Integer Long Float Double"
                    + " Character Class Enum Record Iterable Comparable Deprecated SuppressWarnings")
            .split(" "));

    private JavaWords() {}
}
