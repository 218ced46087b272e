package dev.lockstep.emitters.django;

import dev.lockstep.core.build.Renames;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.django.MigrationState.FieldText;
import dev.lockstep.emitters.django.MigrationState.KnownModel;
import dev.lockstep.emitters.sql.Mapped;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The models of today under the names, of tables, columns, classes and fields, that the migrations know. */
final class FormerModels {
    private final Models now;
    private final Renames renames;
    private final SortedMap<String, KnownModel> known;

    private FormerModels(Models now, Renames renames, SortedMap<String, KnownModel> known) {
        this.now = now;
        this.renames = renames;
        this.known = known;
    }

    /** The models of today themselves when nothing has another name. */
    static Models of(Models now, Renames renames, MigrationState before) {
        return new FormerModels(now, renames, before.byTable()).models();
    }

    private Models models() {
        Mapped mapped = Mapped.of(renames.undone(now.mapped().whole()));
        Schema schema = mapped.schema();
        Relations relations = new Relations(schema);
        SortedMap<Use, String> former = new TreeMap<>();
        for (Table table : schema.tables()) {
            KnownModel model = known.get(Models.databaseTable(table));
            if (model != null) {
                former.putAll(names(table, relations, model));
            }
        }
        Map<Use, String> current = now.names().book().names();
        boolean same =
                former.entrySet().stream().allMatch(name -> name.getValue().equals(current.get(name.getKey())));
        if (same && renames.isEmpty()) {
            return now;
        }
        NameBook book = new NameBook(former).plus(current);
        AppRouting routing = routing(schema);
        DjangoNames names = DjangoNames.choose(schema, relations, book);
        EnumClasses enums = new EnumClasses(schema, routing, names);
        return new Models(schema, mapped, routing, relations, names, enums, Models.sharedNames(schema), now.place());
    }

    private static Map<Use, String> names(Table table, Relations relations, KnownModel model) {
        Map<Use, String> names = new TreeMap<>();
        names.put(Use.of(ObjectPath.table(table.name()), Role.CLASS), model.className());
        for (FieldText field : model.text().fields()) {
            if (!field.column().isEmpty()) {
                use(table, relations, field).ifPresent(use -> names.put(use, field.name()));
            }
        }
        return names;
    }

    /** What the field's name is for, unless the column has become a relation or ceased to be one. */
    private static Optional<Use> use(Table table, Relations relations, FieldText field) {
        Identifier column = new Identifier(field.column());
        Optional<Relation> relation = relations.at(table, column);
        if (relation.isPresent() == field.target().isEmpty()) {
            return Optional.empty();
        }
        Use attribute = Use.of(ObjectPath.column(table.name(), column), Role.ATTRIBUTE);
        return Optional.of(
                relation.map(found -> Use.of(found.path(), Role.RELATION)).orElse(attribute));
    }

    private AppRouting routing(Schema schema) {
        SortedMap<QualifiedName, String> apps = new TreeMap<>();
        schema.tables().forEach(table -> apps.put(table.name(), now.routing().app(renames.after(table.name()))));
        return new AppRouting(now.routing().labels(), apps);
    }
}
