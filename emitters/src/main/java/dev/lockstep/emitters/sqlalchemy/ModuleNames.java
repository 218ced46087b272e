package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.names.NameStyle.SNAKE;

import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.names.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which module of the package holds which tables. */
final class ModuleNames {
    private static final String ALL = "tables";
    private final SortedMap<String, List<Table>> tables = new TreeMap<>();
    private final Map<QualifiedName, String> homes = new HashMap<>();
    private final Mixins mixins;

    ModuleNames(Models models) {
        this.mixins = Mixins.of(models);
        Map<String, String> chosen = new HashMap<>();
        for (Table table : models.relationTables()) {
            String wish = wish(models, table);
            String name = chosen.computeIfAbsent(wish, this::free);
            homes.put(table.name(), name);
            tables.computeIfAbsent(name, key -> new ArrayList<>()).add(table);
        }
    }

    /** The names of the modules with their tables, both in order. */
    SortedMap<String, List<Table>> tables() {
        return tables;
    }

    Mixins mixins() {
        return mixins;
    }

    /** The module that says a column of a table. */
    String of(Table table, Identifier column) {
        return mixins.hold(table, column) ? Mixins.MODULE : of(table.name());
    }

    String of(QualifiedName table) {
        return homes.getOrDefault(table, ALL);
    }

    private static String wish(Models models, Table table) {
        return switch (models.config().layout()) {
            case MODULE -> ALL;
            case SCHEMA -> name(table.name().namespace().text());
            case TABLE -> name(models.names().table(table.name()));
        };
    }

    private static String name(String text) {
        List<String> words = Words.of(text);
        String name = words.isEmpty() ? SqlAlchemyWords.LANGUAGE.name(text, SNAKE) : SqlAlchemyNames.name(words, SNAKE);
        return SqlAlchemyWords.MODULES.contains(name) ? name + "_" : name;
    }

    private String free(String wish) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wish : wish + number)
                .filter(name -> !tables.containsKey(name))
                .findFirst()
                .orElseThrow();
    }
}
