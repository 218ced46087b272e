package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.jpa.Relations.Relation;
import dev.lockstep.emitters.names.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names that the fields of one entity would like to have. */
final class FieldWishes {
    private FieldWishes() {}

    /** @param names with those of all classes */
    static List<Wish> of(Schema schema, Table table, JpaNames names) {
        Relations relations = Relations.of(schema, table);
        Set<Identifier> owned = relations.ownedColumns();
        List<Wish> wishes = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!owned.contains(column.name())) {
                wishes.add(JpaNames.fieldWish(table.name(), column.name()));
            }
        }
        for (Relation relation : relations.mapped()) {
            String referenced = names.entity(relation.foreignKey().referenced()).simpleName();
            wishes.add(RelationNames.wish(table.name(), relation.foreignKey(), referenced));
        }
        return wishes;
    }
}
