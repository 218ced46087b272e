package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.Saying;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyUse;
import dev.lockstep.emitters.sql.CarriedPaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How each object of the schema is said. */
final class Sayings {
    static final String OBJECTS = SupportPackage.LABEL + "/objects.py";

    private final Models models;
    private final List<Saying> sayings = new ArrayList<>();

    private Sayings(Models models) {
        this.models = models;
    }

    static List<Saying> of(Models models) {
        Sayings writer = new Sayings(models);
        Schema schema = models.schema();
        schema.namespaces().forEach(namespace -> writer.carried(ObjectPath.namespace(namespace.name())));
        schema.extensions().forEach(extension -> writer.carried(ObjectPath.extension(extension.name())));
        schema.enums().forEach(type -> writer.carried(ObjectPath.of(ObjectKind.ENUM, type.name())));
        schema.domains().forEach(type -> writer.carried(ObjectPath.of(ObjectKind.DOMAIN, type.name())));
        schema.sequences().forEach(sequence -> writer.carried(ObjectPath.of(ObjectKind.SEQUENCE, sequence.name())));
        schema.tables().forEach(writer::table);
        CarriedPaths.of(models.mapped()).forEach(writer::carried);
        schema.verbatim().forEach(object -> writer.carried(object.path()));
        writer.sayings.sort(Comparator.comparing(Saying::path));
        return writer.sayings;
    }

    private void carried(ObjectPath path) {
        sayings.add(new Saying(path, How.CARRIED, "SQL in " + OBJECTS, OBJECTS));
    }

    private void table(Table table) {
        if (!Relations.isManaged(table)) {
            CarriedPaths.of(table).forEach(this::carried);
            return;
        }
        String file = new Extensions(models).home(table).replace('.', '/') + ".py";
        boolean options = TableOptions.of(table).isEmpty();
        sayings.add(new Saying(
                ObjectPath.table(table.name()),
                options ? How.NATIVE : How.SUPPORTED,
                options ? "models.Model" : "models.Model with pg.TableSql",
                file));
        ColumnFields fields = new ColumnFields(models, table);
        for (Column column : table.columns()) {
            said(ObjectPath.column(table.name(), column.name()), fields.of(column), file);
        }
        ModelViews views = new ModelViews(models);
        for (Constraint constraint : table.constraints()) {
            constraint(table, constraint, file);
        }
        for (Index index : table.indexes()) {
            said(ObjectPath.index(table.name(), index.name()), views.index(table, index), file);
        }
    }

    private void constraint(Table table, Constraint constraint, String file) {
        ObjectPath path = ObjectPath.constraint(table.name(), constraint.name());
        new ModelViews(models)
                .constraint(table, constraint)
                .ifPresentOrElse(
                        call -> said(path, call, file),
                        () -> sayings.add(
                                constraint instanceof Constraint.PrimaryKey
                                        ? new Saying(path, How.NATIVE, "primary key of the model", file)
                                        : new Saying(path, How.SUPPORTED, "pg.ForeignKey", file)));
    }

    /** Whether only Django's own words are used. */
    static How how(PyExpression expression) {
        return PyUse.roots(expression).anyMatch("pg"::equals) ? How.SUPPORTED : How.NATIVE;
    }

    private void said(ObjectPath path, Call call, String file) {
        sayings.add(new Saying(path, how(call), call.function(), file));
    }
}
