package dev.lockstep.verifier.load.jpa.hibernate;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Makes entities out of values for their attributes. */
final class EntityShape {
    /** Stands for the entity that is being made. */
    static final Object ITSELF = new Object();

    private EntityShape() {}

    /** The attributes of an entity: those of its identifier, then the others. */
    static List<Property> attributes(PersistentClass mapping) {
        List<Property> found = new ArrayList<>();
        Property identifier = mapping.getIdentifierProperty();
        if (identifier != null) {
            found.add(identifier);
        } else if (mapping.getIdentifier() instanceof Component several) {
            found.addAll(several.getProperties());
        }
        for (Property property : mapping.getPropertyClosure()) {
            if (!property.isSynthetic()
                    && !property.isBackRef()
                    && !property.getName().startsWith("_")) {
                found.add(property);
            }
        }
        return found;
    }

    /** Attributes whose value is a component of several columns have attributes of their own. */
    static boolean isComposite(Value value) {
        return value instanceof Component component && component.getAggregateColumn() == null;
    }

    /**
     * An entity that no session knows.
     *
     * @param values by path; what has no value keeps what the class gives it
     */
    static Object instance(PersistentClass mapping, Map<String, @Nullable Object> values)
            throws ReflectiveOperationException {
        Class<?> type = mapping.getMappedClass();
        Object instance = created(type, Map.of());
        fill(instance, attributes(mapping), "", values);
        return instance;
    }

    private static void fill(
            Object instance, List<Property> attributes, String prefix, Map<String, @Nullable Object> values)
            throws ReflectiveOperationException {
        for (Property attribute : attributes) {
            String path = prefix + attribute.getName();
            if (isComposite(attribute.getValue())) {
                Object part = component((Component) attribute.getValue(), path + ".", values);
                attribute.getSetter(instance.getClass()).set(instance, part);
            } else if (values.containsKey(path)) {
                Object value = values.get(path);
                attribute.getSetter(instance.getClass()).set(instance, value == ITSELF ? instance : value);
            }
        }
    }

    private static Object component(Component component, String prefix, Map<String, @Nullable Object> values)
            throws ReflectiveOperationException {
        Class<?> type = component.getComponentClass();
        if (!type.isRecord()) {
            Object part = created(type, Map.of());
            fill(part, component.getProperties(), prefix, values);
            return part;
        }
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (Property property : component.getProperties()) {
            String path = prefix + property.getName();
            parts.put(
                    property.getName(),
                    isComposite(property.getValue())
                            ? component((Component) property.getValue(), path + ".", values)
                            : values.get(path));
        }
        return created(type, parts);
    }

    /** Calls the constructor of a record, and of any other class the one without parameters. */
    private static Object created(Class<?> type, Map<String, @Nullable Object> parts)
            throws ReflectiveOperationException {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(
                Arrays.stream(components).map(part -> parts.get(part.getName())).toArray());
    }
}
