package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What every part of a model needs to know while it is written. */
record Models(
        Schema schema, AppRouting routing, Relations relations, DjangoNames names, EnumClasses enums, Place place) {
    /** The label by which models refer to another: {@code options.Stock}. */
    String label(QualifiedName table) {
        return routing.app(table) + "." + names.className(table);
    }

    Models at(Place other) {
        return new Models(schema, routing, relations, names, enums, other);
    }

    FieldTypes types() {
        return new FieldTypes(schema, enums, place);
    }

    Conditions.FieldWords words(Table table) {
        return new Conditions.FieldWords(table, names, relations, enums);
    }

    /** {@code db_table}: Django quotes the whole, so a namespace is closed and opened inside. */
    static String databaseTable(Table table) {
        boolean inPublic = table.name().namespace().equals(QualifiedName.PUBLIC);
        String name = table.name().name().text();
        return inPublic ? name : '"' + table.name().namespace().text() + "\".\"" + name + '"';
    }

    /** A name for something of a table, different for each table. */
    static String partName(Table table, String part) {
        boolean inPublic = table.name().namespace().equals(QualifiedName.PUBLIC);
        return (inPublic ? "" : table.name().namespace() + "_") + table.name().name() + "_" + part;
    }

    /** Whether a constraint or index of another table has the same name, which Django refuses. */
    boolean isShared(Identifier name) {
        return NameCounts.of(schema).contains(name);
    }

    /** Names of constraints and of indexes that occur more than once. */
    private static final class NameCounts {
        static Set<Identifier> of(Schema schema) {
            Set<Identifier> once = new HashSet<>();
            Set<Identifier> more = new HashSet<>();
            schema.tables().stream()
                    .flatMap(NameCounts::names)
                    .filter(name -> !once.add(name))
                    .forEach(more::add);
            return more;
        }

        private static Stream<Identifier> names(Table table) {
            return Stream.concat(
                    table.constraints().stream().map(constraint -> constraint.name()),
                    table.indexes().stream().map(index -> index.name()));
        }
    }
}
