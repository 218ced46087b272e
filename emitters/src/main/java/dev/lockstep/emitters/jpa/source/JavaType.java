package dev.lockstep.emitters.jpa.source;

/**
 * A top-level Java class by its full name.
 *
 * @param packageName {@code java.lang} for the classes that need no import
 */
public record JavaType(String packageName, String simpleName) implements Comparable<JavaType> {
    /** The type of a full name such as {@code java.util.List}. */
    public static JavaType named(String fullName) {
        int dot = fullName.lastIndexOf('.');
        return new JavaType(fullName.substring(0, dot), fullName.substring(dot + 1));
    }

    public String fullName() {
        return packageName + "." + simpleName;
    }

    @Override
    public int compareTo(JavaType other) {
        return fullName().compareTo(other.fullName());
    }
}
