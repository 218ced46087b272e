package dev.lockstep.verifier.load.jpa.hibernate;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.jspecify.annotations.Nullable;

/** Compares an entity that was written with the one that was read. */
record RowComparison(WrittenRow written, EntityRows rows, ProbeSession session) {
    /** What differs, one line for each attribute. */
    List<String> differences(Object read) {
        PersistentClass mapping = written.mapping();
        List<String> found = new ArrayList<>();
        for (Property attribute : EntityShape.attributes(mapping)) {
            Object expected = attribute.getGetter(mapping.getMappedClass()).get(written.instance());
            Object actual = attribute.getGetter(mapping.getMappedClass()).get(read);
            if (!isSame(attribute, expected, actual)) {
                found.add("attribute " + attribute.getName() + " was " + expected + " and is " + actual);
            }
        }
        return found;
    }

    private boolean isSame(Property attribute, @Nullable Object expected, @Nullable Object actual) {
        if (attribute.getValue() instanceof ToOne && actual != null) {
            session.fetch(actual);
        }
        if (expected == null || actual == null) {
            return expected == null && (actual == null || mayComeFilled(attribute));
        }
        if (attribute.getValue() instanceof ToOne) {
            return Objects.equals(identifier(expected), identifier(actual));
        }
        if (attribute.getValue() instanceof Collection links) {
            return links.isInverse() || isSameSet(expected, actual);
        }
        if (expected instanceof String text && attribute.getValue() instanceof BasicValue) {
            return text.equals(actual) || isSameForServer(attribute, text, actual);
        }
        return isSameMoment(expected, actual) || attribute.getType().isEqual(expected, actual);
    }

    /** What the entity was not filled with, such as the other face of a column, or what has a default. */
    private boolean mayComeFilled(Property attribute) {
        return !written.values().containsKey(attribute.getName())
                || written.mapping().useDynamicInsert()
                || rows.isFilledByServer(written.mapping(), attribute);
    }

    private Object identifier(Object entity) {
        return rows.identifier(entity);
    }

    private boolean isSameSet(Object expected, Object actual) {
        session.fetch(actual);
        return expected instanceof java.util.Collection<?> before
                && actual instanceof java.util.Collection<?> after
                && identifiers(before).equals(identifiers(after));
    }

    private Set<Object> identifiers(java.util.Collection<?> entities) {
        return entities.stream().map(this::identifier).collect(Collectors.toSet());
    }

    /** A text may stand for a value that the server spells in its own way. */
    private boolean isSameForServer(Property attribute, String expected, Object actual) {
        String name = RelationName.of(attribute.getColumns().get(0));
        Optional<CatalogColumn> column = rows.catalog().column(rows.relation(written.mapping()), name);
        return column.isPresent()
                && session.spelt(expected, column.get().written())
                        .equals(session.spelt(actual.toString(), column.get().written()));
    }

    /** The server keeps the moment, not the offset it was given in. */
    private static boolean isSameMoment(Object expected, Object actual) {
        if (expected instanceof OffsetDateTime before && actual instanceof OffsetDateTime after) {
            return before.isEqual(after);
        }
        if (expected instanceof ZonedDateTime before && actual instanceof ZonedDateTime after) {
            return before.toInstant().equals(after.toInstant());
        }
        if (expected instanceof OffsetTime before && actual instanceof OffsetTime after) {
            return before.isEqual(after);
        }
        return expected instanceof BigDecimal before
                && actual instanceof BigDecimal after
                && before.compareTo(after) == 0;
    }
}
