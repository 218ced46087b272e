package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.TargetDescriptor;

/** A schema that Hibernate has built from mappings. */
record BuiltSchema(StandardServiceRegistry registry, MetadataImplementor metadata, SessionFactoryImplementor factory)
        implements AutoCloseable {

    /** Has Hibernate hold the mappings against the tables; its first objection is a finding. */
    void validate(Notes notes) {
        try {
            tool().getSchemaValidator(settings()).doValidation(metadata, options(), table -> true);
        } catch (SchemaManagementException e) {
            notes.finding("hibernate", "Hibernate's validation fails: " + e.getMessage());
        }
    }

    /** Asks Hibernate what an update would execute; each statement is a finding, and none is executed. */
    void lookForUpdate(Notes notes) {
        Statements statements = new Statements();
        tool().getSchemaMigrator(settings()).doMigration(metadata, options(), object -> true, statements);
        statements.said.forEach(statement ->
                notes.finding("hibernate", "an update of the schema, which is fresh, would execute: " + statement));
    }

    private SchemaManagementTool tool() {
        return registry.requireService(SchemaManagementTool.class);
    }

    private Map<String, Object> settings() {
        return registry.requireService(ConfigurationService.class).getSettings();
    }

    private ExecutionOptions options() {
        return SchemaManagementToolCoordinator.buildExecutionOptions(settings(), failure -> {
            throw failure;
        });
    }

    @Override
    public void close() {
        factory.close();
    }

    /** Collects statements instead of sending them to the server. */
    private static final class Statements implements TargetDescriptor, ScriptTargetOutput {
        private final List<String> said = new ArrayList<>();

        @Override
        public EnumSet<TargetType> getTargetTypes() {
            return EnumSet.of(TargetType.SCRIPT);
        }

        @Override
        public ScriptTargetOutput getScriptTargetOutput() {
            return this;
        }

        @Override
        public void prepare() {}

        @Override
        public void accept(String statement) {
            said.add(statement);
        }

        @Override
        public void release() {}
    }
}
