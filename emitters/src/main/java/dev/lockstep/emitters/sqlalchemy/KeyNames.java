package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** The names that the naming convention of the base class makes up, which need not be written. */
enum KeyNames {
    /** Those Postgres implies. */
    IMPLIED {
        @Override
        boolean makes(Identifier name, String made) {
            // A longer name is cut by Postgres and hashed by SQLAlchemy.
            return name.text().equals(made);
        }
    },
    /** A base class of the user's has a convention of its own, or none. */
    WRITTEN {
        @Override
        boolean makes(Identifier name, String made) {
            return false;
        }
    },
    /** What is not created needs no name. */
    UNNEEDED {
        @Override
        boolean makes(Identifier name, String made) {
            return true;
        }
    };

    abstract boolean makes(Identifier name, String made);

    boolean primaryKey(Table table, Identifier name) {
        return makes(name, table.name().name() + "_pkey");
    }

    boolean unique(Table table, List<Identifier> columns, Identifier name) {
        return makes(name, made(table, columns, "key"));
    }

    boolean foreignKey(Table table, List<Identifier> columns, Identifier name) {
        return makes(name, made(table, columns, "fkey"));
    }

    boolean index(Table table, List<Identifier> columns, Identifier name) {
        return makes(name, made(table, columns, "idx"));
    }

    private static String made(Table table, List<Identifier> columns, String label) {
        return table.name().name() + "_"
                + columns.stream().map(Identifier::text).collect(Collectors.joining("_")) + "_" + label;
    }
}
