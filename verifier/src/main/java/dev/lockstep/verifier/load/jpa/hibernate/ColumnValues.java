package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.List;
import java.util.Optional;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;

/** Finds what an entity holds for a column of its table. */
record ColumnValues(EntityRows rows) {
    Optional<Object> find(PersistentClass mapping, Object instance, String column) {
        for (Property property : EntityShape.attributes(mapping)) {
            int place = place(property, column);
            if (place >= 0) {
                Object held = property.getGetter(mapping.getMappedClass()).get(instance);
                Optional<Object> found = held == null ? Optional.empty() : within(property, held, place);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static int place(Property property, String column) {
        List<Column> columns = property.getColumns();
        for (int place = 0; place < columns.size(); place++) {
            if (RelationName.of(columns.get(place)).equals(column)) {
                return place;
            }
        }
        return -1;
    }

    private Optional<Object> within(Property property, Object held, int place) {
        if (property.getValue() instanceof ToOne association) {
            PersistentClass other = rows.mapping(association.getReferencedEntityName());
            List<Column> referenced = association.isReferenceToPrimaryKey()
                    ? other.getIdentifier().getColumns()
                    : other.getReferencedProperty(association.getReferencedPropertyName())
                            .getColumns();
            return find(other, held, RelationName.of(referenced.get(place)));
        }
        if (property.getValue() instanceof Component component) {
            return withinComponent(
                    component, held, RelationName.of(property.getColumns().get(place)));
        }
        return Optional.of(held);
    }

    private Optional<Object> withinComponent(Component component, Object held, String column) {
        for (Property part : component.getProperties()) {
            int place = place(part, column);
            if (place >= 0) {
                Object value = part.getGetter(component.getComponentClass()).get(held);
                return value == null ? Optional.empty() : within(part, value, place);
            }
        }
        return Optional.empty();
    }
}
