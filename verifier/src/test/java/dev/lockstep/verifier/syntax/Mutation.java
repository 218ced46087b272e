package dev.lockstep.verifier.syntax;

import dev.lockstep.core.source.SourceFile;

/**
 * A file with one mistake made on purpose.
 *
 * @param kind what was done
 * @param file the file with the mistake
 * @param offset where: the first character behind what is missing, or the comma too many, or the quote that now stays
 *     open
 */
record Mutation(Kind kind, SourceFile file, int offset) {
    /** What hands do wrong. */
    enum Kind {
        DROPPED_TOKEN,
        DOUBLED_COMMA,
        UNCLOSED_QUOTE,
        UNCLOSED_PARENTHESIS
    }

    @Override
    public String toString() {
        SourceFile.Position place = file.position(offset);
        return kind + " at " + file.name() + ":" + place.line() + ":" + place.column();
    }
}
