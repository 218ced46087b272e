package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.order.TableOrder;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.Emitter;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.PresentFiles;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.Target;
import dev.lockstep.emitters.jpa.source.JavaType;
import dev.lockstep.emitters.sql.Mapped;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes JPA entities for Hibernate 7.4, and the scripts for what annotations have no words for. */
public final class JpaEmitter implements Emitter {
    private final JpaConfig config;
    private final StrictTemplates templates = StrictTemplates.in("dev/lockstep/emitters/jpa");

    public JpaEmitter(JpaConfig config) {
        this.config = config;
    }

    @Override
    public Target target() {
        return Target.JPA;
    }

    @Override
    public Emission emit(Schema whole, NameBook recorded, PresentFiles present) {
        Mapped mapped = Mapped.withHeirs(whole);
        Schema schema = mapped.schema();
        NameRefusals.check(schema);
        JpaNames classes = JpaNames.choose(config, schema, recorded);
        JpaNames names = classes.withFields(schema.tables().stream()
                .filter(table -> EntityKey.of(table).isPresent())
                .map(table -> FieldWishes.of(schema, table, classes))
                .toList());
        return new Run(mapped, names).emission();
    }

    /** The emission of one schema, in the making. */
    private final class Run {
        private final Schema schema;
        private final Mapped parts;
        private final JpaNames names;
        private final JpaFiles files;
        private final Sayings sayings = new Sayings();
        private final Scripts scripts = new Scripts();
        private final List<EmittedFile> emitted = new ArrayList<>();

        Run(Mapped parts, JpaNames names) {
            this.schema = parts.schema();
            this.parts = parts;
            this.names = names;
            this.files = new JpaFiles(names);
        }

        Emission emission() {
            CarriedObjects carried = new CarriedObjects(parts, files, sayings, scripts);
            carried.beforeTables();
            carried.tablesAfterTables();
            List<Table> mapped = schema.tables().stream()
                    .filter(table -> EntityKey.of(table).isPresent())
                    .toList();
            TableOrder.byCreation(schema).stream()
                    .filter(table -> !mapped.contains(table))
                    .forEach(carried::table);
            List<Entity> entities = mapped.stream().map(this::entity).toList();
            unlogged(mapped);
            carried.descendants();
            carried.afterTables();
            schema.enums()
                    .forEach(type ->
                            add(files.source(names.enumClass(type.name())), "enum", EnumSource.view(type, names)));
            support(mapped, entities);
            emitted.sort(Comparator.comparing(EmittedFile::path));
            return new Emission(emitted, sayings.all(), names.book());
        }

        private void unlogged(List<Table> mapped) {
            List<Table> order =
                    TableOrder.byForeignKeys(schema.withTables(mapped)).items();
            // Hibernate has made the foreign keys, so the tables that refer to others go first.
            for (int i = order.size() - 1; i >= 0; i--) {
                if (order.get(i).persistence() == Table.Persistence.UNLOGGED) {
                    scripts.unlog(order.get(i).name());
                }
            }
        }

        private Entity entity(Table table) {
            String file = files.source(names.entity(table.name()));
            How how = parts.isOfFamily(table) ? How.SUPPORTED : How.NATIVE;
            sayings.say(ObjectPath.table(table.name()), how, "@Entity", file);
            Output output = new Output(sayings, scripts, file, files.afterScript());
            Entity entity = EntityBuilder.build(schema, table, names, output);
            add(file, "entity", EntitySource.view(entity));
            entity.extension().ifPresent(extension -> own(entity, extension));
            return entity;
        }

        private void own(Entity entity, JavaType extension) {
            SupportSource.ExtensionView view = new SupportSource.ExtensionView(
                    extension.packageName(), entity.type().simpleName(), extension.simpleName());
            String content = templates.render("extension.mustache", view);
            emitted.add(new EmittedFile(files.source(extension), content, EmittedFile.Lifetime.OWN));
        }

        private void support(List<Table> mapped, List<Entity> entities) {
            SupportSource.SupportView view = SupportSource.support(names);
            add(files.source(names.postgresEnum()), "postgres_enum", view);
            if (entities.stream().anyMatch(entity -> entity.names(names.postgresText()))) {
                add(files.source(names.postgresText()), "postgres_text", view);
            }
            if (entities.stream().anyMatch(entity -> entity.names(names.postgresTimetz()))) {
                add(files.source(names.postgresTimetz()), "postgres_timetz", view);
            }
            add(files.source(names.canonicalSchema()), "canonical_schema", view);
            if (!entities.isEmpty()) {
                add(files.source(names.entities()), "entities", SupportSource.entities(entities, names));
            }
            add(files.order(), "tables", SupportSource.tables(schema, mapped));
            script(files.beforeScript(), scripts.beforeTables());
            script(files.afterScript(), scripts.afterTables());
            script(files.dropScript(), scripts.drops());
            for (String contract : List.of("AdditionalMappingContributor", "MetadataBuilderInitializer")) {
                add(files.service("org.hibernate.boot.spi." + contract), "service", view);
            }
        }

        private void script(String path, List<String> statements) {
            if (!statements.isEmpty()) {
                add(path, "script", SupportSource.script(statements));
            }
        }

        private void add(String path, String template, Object view) {
            String content = templates.render(template + ".mustache", view);
            emitted.add(new EmittedFile(path, content, EmittedFile.Lifetime.REGENERATED));
        }
    }
}
