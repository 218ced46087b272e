package dev.lockstep.emitters.python;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The import lines of a module, in the order that isort and {@code ruff check --select I} want. */
public final class ImportLines {
    private static final int WIDTH = 88;
    private static final int STEP = 4;

    /** The sections, in the order in which they stand. */
    public enum Section {
        STANDARD,
        THIRD_PARTY,
        /** The project's own packages by their full names. */
        LOCAL,
        /** Modules of the same package. */
        RELATIVE
    }

    private static final class Lines {
        private final SortedMap<String, String> modules = new TreeMap<>(MODULES);
        private final SortedMap<String, SortedSet<String>> names = new TreeMap<>(MODULES);
    }

    private final int indent;
    private final Map<Section, Lines> sections = new EnumMap<>(Section.class);

    public ImportLines() {
        this(0);
    }

    /** @param indent how far the lines will be indented */
    public ImportLines(int indent) {
        this.indent = indent;
    }

    /** Adds {@code from module import name}. */
    public void add(Section section, String module, String name) {
        lines(section)
                .names
                .computeIfAbsent(module, key -> new TreeSet<>(MEMBERS))
                .add(name);
    }

    /** Adds {@code import module as alias}. */
    public void addModule(Section section, String module, String alias) {
        lines(section).modules.put(module, alias);
    }

    private Lines lines(Section section) {
        return sections.computeIfAbsent(section, key -> new Lines());
    }

    /** The lines, sections apart, or nothing. */
    public List<String> lines() {
        List<String> all = new ArrayList<>();
        for (Lines section : sections.values()) {
            if (!all.isEmpty()) {
                all.add("");
            }
            section.modules.forEach((module, alias) ->
                    all.add(module.equals(alias) ? "import " + module : "import " + module + " as " + alias));
            section.names.forEach((module, names) -> statements(names).forEach(each -> all.add(line(module, each))));
        }
        return all;
    }

    /** A name that is imported as another stands in a statement of its own. */
    private static List<SortedSet<String>> statements(SortedSet<String> names) {
        SortedSet<String> plain = new TreeSet<>(MEMBERS);
        List<SortedSet<String>> statements = new ArrayList<>();
        for (String name : names) {
            SortedSet<String> statement = name.contains(" as ") ? new TreeSet<>(MEMBERS) : plain;
            if (statement.isEmpty()) {
                statements.add(statement);
            }
            statement.add(name);
        }
        return statements;
    }

    private String line(String module, Set<String> names) {
        String line = "from " + module + " import " + String.join(", ", names);
        if (indent + line.codePointCount(0, line.length()) <= WIDTH) {
            return line;
        }
        String inner = " ".repeat(indent + STEP);
        String spread = names.stream().map(name -> inner + name + ",\n").collect(Collectors.joining());
        return "from " + module + " import (\n" + spread + " ".repeat(indent) + ")";
    }

    /** Without regard to case, and numbers by their value. */
    private static final Comparator<String> MODULES = Comparator.comparing(
                    (String name) -> name.toLowerCase(Locale.ROOT), new NaturalOrder())
            .thenComparing(new NaturalOrder());

    /** Constants come before classes, and these before modules and functions. */
    private static final Comparator<String> MEMBERS =
            Comparator.comparing(ImportLines::kind).thenComparing(MODULES);

    /** The order of {@code __all__}, which unlike that of imports tells upper from lower case. */
    public static final Comparator<String> EXPORTS =
            Comparator.comparing(ImportLines::kind).thenComparing(new NaturalOrder());

    /** How a name is spelt: 0 a constant, 1 a class, 2 anything else. */
    private static int kind(String name) {
        boolean constant = name.length() > 1 && name.chars().noneMatch(Character::isLowerCase);
        return constant ? 0 : Character.isUpperCase(name.charAt(0)) ? 1 : 2;
    }
}
