package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;

/** What all parts of the emitter look at: the schema, its relations and the names chosen for it. */
record Models(Schema schema, Relations relations, SqlAlchemyNames names, SqlAlchemyConfig config) {
    KeyNames keyNames() {
        return config.base().isPresent() ? KeyNames.WRITTEN : KeyNames.IMPLIED;
    }

    InlineParts inline(Table table) {
        return new InlineParts(table, keyNames(), relations);
    }

    ColumnTypes columnTypes() {
        return new ColumnTypes(schema, names);
    }

    PythonTypes pythonTypes() {
        return new PythonTypes(schema, names);
    }

    Defaults defaults() {
        return new Defaults(schema, names);
    }
}
