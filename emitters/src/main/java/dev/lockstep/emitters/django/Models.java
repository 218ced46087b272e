package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.sql.Mapped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every part of a model needs to know while it is written.
 *
 * @param schema what has models
 * @param mapped the same and what has none
 * @param shared names of constraints and indexes that occur more than once, which Django refuses
 */
record Models(
        Schema schema,
        Mapped mapped,
        AppRouting routing,
        Relations relations,
        DjangoNames names,
        EnumClasses enums,
        Set<Identifier> shared,
        Place place) {
    /** What Django takes for the name of an index, in characters, and what is kept of a longer one. */
    private static final int LONGEST_NAME = 63;

    private static final int KEPT = 54;

    /** The label by which models refer to another: {@code options.Stock}. */
    String label(QualifiedName table) {
        return routing.app(table) + "." + names.className(table);
    }

    Models at(Place other) {
        return new Models(schema, mapped, routing, relations, names, enums, shared, other);
    }

    FieldTypes types() {
        return new FieldTypes(schema, enums, place);
    }

    Conditions.FieldWords words(Table table) {
        return new Conditions.FieldWords(table, names, relations, enums);
    }

    /** {@code db_table}: Django quotes the whole, so a namespace is closed and opened inside. */
    static String databaseTable(Table table) {
        return databaseTable(table.name());
    }

    static String databaseTable(QualifiedName table) {
        boolean inPublic = table.namespace().equals(QualifiedName.PUBLIC);
        String name = table.name().text();
        return inPublic ? name : '"' + table.namespace().text() + "\".\"" + name + '"';
    }

    /** A name for something of a table, different for each table, and no longer than Django allows. */
    static String partName(Table table, String part) {
        boolean inPublic = table.name().namespace().equals(QualifiedName.PUBLIC);
        String whole =
                (inPublic ? "" : table.name().namespace() + "_") + table.name().name() + "_" + part;
        int length = whole.codePointCount(0, whole.length());
        return length <= LONGEST_NAME
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, KEPT)) + String.format("_%08x", whole.hashCode());
    }

    /** Whether a constraint or index of another table has the same name. */
    boolean isShared(Identifier name) {
        return shared.contains(name);
    }

    static Set<Identifier> sharedNames(Schema schema) {
        Set<Identifier> once = new HashSet<>();
        Set<Identifier> more = new HashSet<>();
        schema.tables().stream()
                .flatMap(table -> Stream.concat(
                        table.constraints().stream().map(Constraint::name),
                        table.indexes().stream().map(Index::name)))
                .filter(name -> !once.add(name))
                .forEach(more::add);
        return more;
    }
}
