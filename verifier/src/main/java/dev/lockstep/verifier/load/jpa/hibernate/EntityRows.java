package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.EventType;
import org.hibernate.generator.Generator;
import org.hibernate.generator.OnExecutionGenerator;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** At most one row of every entity, written when it is first asked for. */
final class EntityRows {
    private static final int MOST_TRIES = 400;

    private final BuiltSchema schema;
    private final ProbeSession session;
    private final ServerCatalog catalog;
    private final Notes notes;
    private final Map<String, WrittenRow> written = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();

    EntityRows(BuiltSchema schema, ProbeSession session, Notes notes) {
        this.schema = schema;
        this.session = session;
        this.catalog = session.catalog();
        this.notes = notes;
    }

    ServerCatalog catalog() {
        return catalog;
    }

    MetadataImplementor metadata() {
        return schema.metadata();
    }

    PersistentClass mapping(String entity) {
        return schema.metadata().getEntityBinding(entity);
    }

    RelationName relation(PersistentClass mapping) {
        return RelationName.of(mapping.getTable(), catalog.defaultNamespace());
    }

    RelationName relation(Collection links) {
        return RelationName.of(links.getCollectionTable(), catalog.defaultNamespace());
    }

    Generator generator(PersistentClass mapping) {
        return persister(mapping).getGenerator();
    }

    /** Whether an insert leaves an attribute's value to the server, whatever the entity holds. */
    boolean isOverwritten(PersistentClass mapping, Property attribute) {
        return generator(mapping, attribute)
                .filter(generator -> !generator.writePropertyValue(EventType.INSERT))
                .isPresent();
    }

    /** Whether an insert leaves an attribute's value to the server when the entity holds none. */
    boolean isFilledByServer(PersistentClass mapping, Property attribute) {
        return generator(mapping, attribute).isPresent();
    }

    private Optional<OnExecutionGenerator> generator(PersistentClass mapping, Property attribute) {
        EntityPersister persister = persister(mapping);
        int place = List.of(persister.getPropertyNames()).indexOf(attribute.getName());
        return place >= 0 && persister.getGenerators()[place] instanceof OnExecutionGenerator generator
                ? Optional.of(generator).filter(OnExecutionGenerator::generatesOnInsert)
                : Optional.empty();
    }

    private EntityPersister persister(PersistentClass mapping) {
        return schema.factory().getMappingMetamodel().getEntityDescriptor(mapping.getEntityName());
    }

    /** The identifier of an entity or of a stand-in that is not loaded yet. */
    Object identifier(Object entity) {
        return schema.factory().getPersistenceUnitUtil().getIdentifier(entity);
    }

    /** Whether Hibernate ever writes rows of an entity, and to a relation that takes them. */
    boolean isWritable(PersistentClass mapping) {
        return mapping.isMutable()
                && !mapping.getTable().isSubselect()
                && mapping.getTable().getViewQuery() == null
                && !Boolean.TRUE.equals(mapping.isAbstract());
    }

    /** What a column must hold because a foreign key says so. */
    Optional<Object> referenced(CatalogConstraint key, CatalogColumn column) {
        String name = key.referenced().get(key.columns().indexOf(column.name()));
        return metadata().getEntityBindings().stream()
                .filter(mapping -> isWritable(mapping) && relation(mapping).equals(key.referencedRelation()))
                .findFirst()
                .flatMap(mapping -> row(mapping.getEntityName()))
                .flatMap(row -> row.valueOf(name, this));
    }

    /** The row of an entity; none when it cannot be written, or is being written and refers to itself in a circle. */
    Optional<WrittenRow> row(String entity) {
        PersistentClass mapping = mapping(entity);
        if (begun.add(entity) && isWritable(mapping)) {
            try {
                write(mapping);
            } catch (NoRowException e) {
                notes.notTried(entity, String.valueOf(e.getMessage()));
            } catch (ReflectiveOperationException | RuntimeException e) {
                notes.finding(entity, "cannot write a row: " + Complaint.of(e));
            }
        }
        return Optional.ofNullable(written.get(entity));
    }

    private void write(PersistentClass mapping) throws NoRowException, ReflectiveOperationException {
        List<Slot> slots = SlotFinder.find(mapping, this);
        noteUnwritten(mapping, slots);
        Choice choice = new Choice(slots);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Map<String, @Nullable Object> values = choice.values();
            Object instance = EntityShape.instance(mapping, values);
            Optional<RuntimeException> failure = session.insert(mapping.getEntityName(), instance);
            if (failure.isEmpty()) {
                written.put(mapping.getEntityName(), new WrittenRow(mapping, instance, values));
                return;
            }
            Violation violation = violation(failure.get(), mapping).orElseThrow(failure::get);
            if (!choice.advance(violation)) {
                throw new NoRowException("no row satisfies the schema: " + violation.message());
            }
        }
        throw new NoRowException("no row was found in " + MOST_TRIES + " tries that satisfies the schema");
    }

    /**
     * A rule that the row breaks: a reference too, when nobody could have set it because the server numbers it, or when
     * the key is one of a partition alone or of a table that a trigger writes, which no mapping tells of.
     */
    private Optional<Violation> violation(RuntimeException failure, PersistentClass mapping) {
        Set<String> numbered = SlotFinder.leftToServer(mapping, this);
        return Violation.of(failure, catalog)
                .or(() -> Violation.ofReference(failure, catalog)
                        .filter(key -> !key.relation().equals(relation(mapping))
                                || (!key.columns().isEmpty() && numbered.containsAll(key.columns()))));
    }

    /** An attribute that is never written builds its column like any other, but loses what an application sets. */
    private void noteUnwritten(PersistentClass mapping, List<Slot> slots) {
        Set<String> columns = catalog.namesOfColumns(relation(mapping));
        columns.removeAll(SlotFinder.leftToServer(mapping, this));
        slots.forEach(slot -> slot.columns().forEach(column -> columns.remove(column.name())));
        columns.forEach(column -> notes.finding(mapping.getEntityName(), "no attribute writes column " + column));
        if (!columns.isEmpty()) {
            incomplete.add(mapping.getEntityName());
        }
    }

    /** Whether an entity leaves out a column when it writes a row. */
    boolean isIncomplete(String entity) {
        return incomplete.contains(entity);
    }
}
