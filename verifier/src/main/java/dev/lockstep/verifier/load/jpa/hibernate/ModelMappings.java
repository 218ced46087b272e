package dev.lockstep.verifier.load.jpa.hibernate;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;

/**
 * The mappings as Hibernate understands them, read once and used for everything.
 *
 * @param registry Hibernate's services, among them a pool of two connections
 */
record ModelMappings(StandardServiceRegistry registry, MetadataImplementor metadata) implements AutoCloseable {
    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    /**
     * Reads the mappings of all classes that carry one.
     *
     * @param given see {@link HibernateRun}
     */
    static ModelMappings read(Map<String, List<String>> given) {
        ClassLoader models = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(models)
                        .build())
                .applySettings(settings(given))
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            for (String name : given.getOrDefault("classes", List.of())) {
                mapped(name, models).ifPresent(sources::addAnnotatedClass);
            }
            return new ModelMappings(registry, (MetadataImplementor) sources.buildMetadata());
        } catch (RuntimeException | Error e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }

    /** Unlike these, Hibernate's own defaults go on after a failed statement, and do so in silence. */
    private static Map<String, Object> settings(Map<String, List<String>> given) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                JdbcSettings.JAKARTA_JDBC_URL,
                given.getOrDefault("url", List.of()).get(0));
        settings.put(
                JdbcSettings.JAKARTA_JDBC_USER,
                given.getOrDefault("user", List.of()).get(0));
        settings.put(
                JdbcSettings.JAKARTA_JDBC_PASSWORD,
                given.getOrDefault("password", List.of()).get(0));
        settings.put(JdbcSettings.POOL_SIZE, "2");
        settings.put(SchemaToolingSettings.HBM2DDL_AUTO, "create-only");
        settings.put(SchemaToolingSettings.HBM2DDL_HALT_ON_ERROR, "true");
        settings.put(BatchSettings.STATEMENT_BATCH_SIZE, "0");
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("jakarta.persistence.validation.mode", "none");
        return settings;
    }

    private static Optional<Class<?>> mapped(String name, ClassLoader models) {
        try {
            Class<?> type = Class.forName(name, false, models);
            return MAPPED.stream().anyMatch(type::isAnnotationPresent) ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has Hibernate create the schema as it does when an application starts. */
    BuiltSchema createSchema() {
        return new BuiltSchema(registry, metadata, metadata.buildSessionFactory());
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
