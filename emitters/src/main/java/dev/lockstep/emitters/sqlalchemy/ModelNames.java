package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.names.NameStyle;
import dev.lockstep.emitters.names.Words;
import dev.lockstep.emitters.sql.ViewTables;

/** How the models call tables, columns and enums, for targets that stand on them. */
public final class ModelNames {
    private final ViewTables views;
    private final Relations relations;
    private final SqlAlchemyNames names;

    private ModelNames(ViewTables views, Relations relations, SqlAlchemyNames names) {
        this.views = views;
        this.relations = relations;
        this.names = names;
    }

    /**
     * The names that the models have, or will have when they are written.
     *
     * @param whole with the partitions, which views may read
     * @param recorded the names recorded for the models
     * @throws dev.lockstep.emitters.EmissionException when a recorded name cannot be used
     */
    public static ModelNames of(Schema whole, Schema schema, NameBook recorded) {
        Relations relations = new Relations(schema);
        ViewTables views = ViewTables.of(whole);
        return new ModelNames(views, relations, SqlAlchemyNames.choose(schema, views, relations, recorded));
    }

    /** The views that have a class, which nobody writes to. */
    public ViewTables views() {
        return views;
    }

    /** The recorded names and those chosen now. */
    public NameBook book() {
        return names.book();
    }

    /** The class of a table; an association table has none and lends its name. */
    public String model(Table table) {
        String name = names.table(table.name());
        return relations.isMapped(table) ? name : SqlAlchemyNames.name(Words.of(name), NameStyle.PASCAL);
    }

    /** Where a row of the table, as SQLAlchemy gives it, has the value of a column. */
    public String attribute(Table table, Identifier column) {
        return relations.isMapped(table) ? names.attribute(table.name(), column) : column.text();
    }

    public String enumClass(EnumType type) {
        return names.enumClass(type);
    }
}
