package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.sql.ViewTables;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all parts of the emitter look at: the schema, its relations and the names chosen for it.
 *
 * @param views those of the schema's views that have a class
 */
record Models(
        Schema schema,
        ViewTables views,
        Relations relations,
        SerialColumns serials,
        SqlAlchemyNames names,
        SqlAlchemyConfig config) {
    /** Tables and views, both in the order of their names. */
    List<Table> relationTables() {
        return Stream.concat(schema.tables().stream(), views.tables().stream()).toList();
    }

    KeyNames keyNames() {
        return config.base().isPresent() ? KeyNames.WRITTEN : KeyNames.IMPLIED;
    }

    InlineParts inline(Table table) {
        return new InlineParts(table, views.holds(table) ? KeyNames.UNNEEDED : keyNames(), relations);
    }

    ColumnTypes columnTypes() {
        return new ColumnTypes(schema, names);
    }

    PythonTypes pythonTypes() {
        return new PythonTypes(schema, names);
    }

    /** The names of the constants that hold the SQL types of enums and domains. */
    List<String> types() {
        return Stream.concat(
                        schema.enums().stream().map(names::enumType),
                        schema.domains().stream().map(names::domain))
                .toList();
    }

    Defaults defaults() {
        return new Defaults(schema, names);
    }
}
