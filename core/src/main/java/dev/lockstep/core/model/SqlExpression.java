package dev.lockstep.core.model;

/**
 * An expression as somebody wrote it: a slice of the canonical file, or what a server deparsed.
 *
 * <p>Two spellings of one meaning are different values; only a server can tell that they mean the same.
 *
 * @param text the SQL source without the brackets of the clause around it
 */
public record SqlExpression(String text) {
    public SqlExpression {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an expression may not be empty");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
