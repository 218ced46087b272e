package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.generator.Assigned;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.hibernate.type.descriptor.java.BasicPluralJavaType;
import org.hibernate.type.descriptor.java.JavaType;
import org.jspecify.annotations.Nullable;

/** Finds what to fill in for a row of an entity. */
final class SlotFinder {
    private final PersistentClass mapping;
    private final EntityRows rows;
    private final List<Slot> slots = new ArrayList<>();

    private SlotFinder(PersistentClass mapping, EntityRows rows) {
        this.mapping = mapping;
        this.rows = rows;
    }

    /**
     * The attributes to fill.
     *
     * @throws NoRowException when an attribute must have a value and none can be made up
     */
    static List<Slot> find(PersistentClass mapping, EntityRows rows) throws NoRowException {
        SlotFinder finder = new SlotFinder(mapping, rows);
        Property identifier = mapping.getIdentifierProperty();
        for (Property attribute : EntityShape.attributes(mapping)) {
            if (!attribute.equals(identifier) || finder.isAssigned()) {
                finder.add("", attribute);
            }
        }
        if (mapping.getIdentifier() instanceof Component key) {
            finder.requireAll(key);
        }
        return finder.slots;
    }

    /** The columns of attributes whose value an insert leaves to Hibernate or to the server. */
    static Set<String> leftToServer(PersistentClass mapping, EntityRows rows) {
        SlotFinder finder = new SlotFinder(mapping, rows);
        Property identifier = mapping.getIdentifierProperty();
        Set<String> found = new HashSet<>();
        for (Property attribute : EntityShape.attributes(mapping)) {
            boolean generated = attribute.equals(identifier) && !finder.isAssigned();
            if (generated || rows.isOverwritten(mapping, attribute)) {
                attribute.getColumns().forEach(column -> found.add(RelationName.of(column)));
            }
        }
        return found;
    }

    private void requireAll(Component key) throws NoRowException {
        Set<String> filled = slots.stream().map(Slot::path).collect(Collectors.toSet());
        for (Property part : key.getProperties()) {
            boolean isFilled = filled.contains(part.getName())
                    || filled.stream().anyMatch(path -> path.endsWith("." + part.getName()));
            if (!isFilled) {
                throw new NoRowException(
                        part.getName() + ": Hibernate cannot leave a part of a composite key to the database");
            }
        }
    }

    /** Whether the application gives the identifier its value, and neither Hibernate nor the server does. */
    private boolean isAssigned() {
        return EntityShape.isComposite(mapping.getIdentifier()) || rows.generator(mapping) instanceof Assigned;
    }

    private void add(String prefix, Property attribute) throws NoRowException {
        String path = prefix + attribute.getName();
        Value value = attribute.getValue();
        if (EntityShape.isComposite(value)) {
            for (Property part : ((Component) value).getProperties()) {
                add(path + ".", part);
            }
        } else if (value instanceof Collection links) {
            addLinks(path, links);
        } else if (isWritten(attribute) && value instanceof ToOne association) {
            addAssociation(path, association);
        } else if (isWritten(attribute) && value instanceof BasicValue basic) {
            addBasic(path, basic);
        }
    }

    private boolean isWritten(Property attribute) {
        if (!attribute.isInsertable() || rows.isOverwritten(mapping, attribute)) {
            return false;
        }
        for (boolean insertable : attribute.getValue().getColumnInsertability()) {
            if (insertable) {
                return true;
            }
        }
        return false;
    }

    private void addLinks(String path, Collection links) {
        if (!links.isInverse() && links.getElement() instanceof ToOne element) {
            rows.row(element.getReferencedEntityName())
                    .ifPresent(row -> slots.add(new Slot(
                            path,
                            List.of(),
                            List.of(links.isSet() ? new HashSet<>(Set.of(row.instance())) : listOf(row.instance())))));
        }
    }

    private static List<Object> listOf(Object element) {
        return new ArrayList<>(List.of(element));
    }

    private void addAssociation(String path, ToOne association) throws NoRowException {
        List<CatalogColumn> columns = columns(association);
        List<@Nullable Object> candidates = new ArrayList<>();
        rows.row(association.getReferencedEntityName()).ifPresent(row -> candidates.add(row.instance()));
        if (columns.stream().noneMatch(CatalogColumn::required)) {
            candidates.add(null);
        } else if (association.getReferencedEntityName().equals(mapping.getEntityName()) && isAssigned()) {
            candidates.add(EntityShape.ITSELF);
        }
        add(path, columns, candidates, "there is no row of " + association.getReferencedEntityName() + " to refer to");
    }

    private void addBasic(String path, BasicValue value) throws NoRowException {
        List<CatalogColumn> columns = columns(value);
        if (columns.isEmpty()) {
            return;
        }
        CatalogColumn column = columns.get(0);
        JavaType<?> javaType = value.resolve().getDomainJavaType();
        Class<?> type = javaType.getJavaTypeClass();
        List<@Nullable Object> candidates = new ArrayList<>();
        Optional<CatalogConstraint> key = rows.catalog().foreignKeyFrom(column);
        if (key.isPresent()) {
            rows.referenced(key.get(), column)
                    .ifPresent(referenced -> candidates.add(SampleValues.converted(referenced, type)));
        } else {
            candidates.addAll(SampleValues.of(type, element(javaType), column));
        }
        if (!column.required() && !type.isPrimitive()) {
            candidates.add(null);
        }
        String otherwise = key.map(rule ->
                        "there is no row of " + rule.referencedRelation().display() + " to refer to")
                .orElse("no value is known for type " + column.written());
        add(path, columns, candidates, otherwise);
    }

    private static Optional<Class<?>> element(JavaType<?> type) {
        return type instanceof BasicPluralJavaType<?> plural
                ? Optional.of(plural.getElementJavaType().getJavaTypeClass())
                : Optional.empty();
    }

    private List<CatalogColumn> columns(Value value) {
        return value.getColumns().stream()
                .flatMap(column -> rows.catalog().column(rows.relation(mapping), RelationName.of(column)).stream())
                .toList();
    }

    private void add(String path, List<CatalogColumn> columns, List<@Nullable Object> candidates, String otherwise)
            throws NoRowException {
        if (candidates.isEmpty()) {
            throw new NoRowException(path + ": " + otherwise);
        }
        slots.add(new Slot(path, columns, candidates));
    }
}
