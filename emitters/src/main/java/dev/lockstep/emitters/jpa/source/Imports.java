package dev.lockstep.emitters.jpa.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which types of a file are written by their simple names, and what it imports for that. */
public final class Imports {
    private final JavaType own;
    private final SortedMap<String, JavaType> simple;

    private Imports(JavaType own, SortedMap<String, JavaType> simple) {
        this.own = own;
        this.simple = simple;
    }

    /**
     * Settles the names of one file. When two types share a simple name, that of the file itself wins, then the first
     * by full name; the others are written in full.
     *
     * @param own the class of the file
     * @param nested the simple names of its member classes, which no other type may use
     */
    public static Imports of(JavaType own, Collection<String> nested, Collection<JavaType> used) {
        SortedMap<String, JavaType> simple = new TreeMap<>();
        simple.put(own.simpleName(), own);
        nested.forEach(name -> simple.put(name, own));
        // A class of java.lang needs no import, so it goes before one that would shadow it.
        used.stream().filter(Imports::isImplicit).forEach(type -> simple.putIfAbsent(type.simpleName(), type));
        new TreeSet<>(used).forEach(type -> simple.putIfAbsent(type.simpleName(), type));
        return new Imports(own, simple);
    }

    /** The name of a type in this file. */
    public String spelling(JavaType type) {
        return type.equals(simple.get(type.simpleName())) ? type.simpleName() : type.fullName();
    }

    /** The full names to import, in order. */
    public List<String> lines() {
        return simple.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().simpleName()))
                .map(Map.Entry::getValue)
                .filter(type -> !isImplicit(type) && !type.packageName().equals(own.packageName()))
                .map(JavaType::fullName)
                .sorted()
                .toList();
    }

    private static boolean isImplicit(JavaType type) {
        return type.packageName().equals("java.lang");
    }
}
