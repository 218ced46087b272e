package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.emitters.Saying;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyUse;
import dev.lockstep.emitters.sql.CarriedPaths;
import dev.lockstep.emitters.sql.Mapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How each object of the schema is said. */
final class Sayings {
    private final Models models;
    private final ModuleNames modules;
    private final List<Saying> sayings = new ArrayList<>();

    private Sayings(Models models, ModuleNames modules) {
        this.models = models;
        this.modules = modules;
    }

    static List<Saying> of(Models models, ModuleNames modules, DomainWords domains, Mapped mapped) {
        Sayings writer = new Sayings(models, modules);
        Schema schema = models.schema();
        schema.namespaces()
                .forEach(namespace ->
                        writer.said(ObjectPath.namespace(namespace.name()), "CreateSchema", SqlAlchemyEmitter.BASE));
        schema.extensions()
                .forEach(extension -> writer.carried(ObjectPath.extension(extension.name()), SqlAlchemyEmitter.BASE));
        schema.enums()
                .forEach(type -> writer.said(
                        ObjectPath.of(ObjectKind.ENUM, type.name()),
                        PyExpression.call("sa.Enum"),
                        type.comment().isPresent() ? How.SUPPORTED : How.NATIVE,
                        TypeModules.TYPES));
        schema.domains().forEach(domain -> writer.domain(domain, domains));
        schema.sequences()
                .forEach(sequence -> writer.said(
                        ObjectPath.of(ObjectKind.SEQUENCE, sequence.name()), "sa.Sequence", SqlAlchemyEmitter.OBJECTS));
        schema.tables().forEach(table -> writer.table(table, mapped.isOfFamily(table) ? How.SUPPORTED : How.NATIVE));
        CarriedPaths.of(mapped).forEach(path -> writer.carried(path, SqlAlchemyEmitter.OBJECTS));
        schema.verbatim().forEach(object -> writer.verbatim(object.path()));
        writer.sayings.sort(Comparator.comparing(Saying::path));
        return writer.sayings;
    }

    /** SQL makes it; rows of a view are read through a class. */
    private void verbatim(ObjectPath path) {
        String place = PackageFiles.path(models.config(), SqlAlchemyEmitter.OBJECTS);
        Optional<Table> view = models.views().tables().stream()
                .filter(table -> path.equals(models.views().paths().get(table.name())))
                .findFirst();
        view.ifPresent(table -> columns(table, new Attributes(models, table)));
        Optional<String> read =
                view.map(table -> ", read through " + models.names().table(table.name()));
        Optional<String> untold =
                Optional.ofNullable(models.views().untold().get(path)).map(reason -> ", no class: " + reason);
        String words = "SQL in " + place + read.or(() -> untold).orElse("");
        sayings.add(new Saying(path, How.CARRIED, words, place));
    }

    private void domain(Domain domain, DomainWords domains) {
        ObjectPath path = ObjectPath.of(ObjectKind.DOMAIN, domain.name());
        if (domains.isNative(domain)) {
            said(path, "pg.DOMAIN", TypeModules.TYPES);
        } else {
            carried(path, SqlAlchemyEmitter.OBJECTS);
        }
    }

    private void table(Table table, How how) {
        String file = modules.of(table.name()) + ".py";
        boolean mapped = models.relations().isMapped(table);
        said(ObjectPath.table(table.name()), PyExpression.call(mapped ? "Base" : "sa.Table"), how, file);
        columns(table, new Attributes(models, table));
        InlineParts inline = models.inline(table);
        ConstraintCalls calls = new ConstraintCalls(models, table);
        for (Constraint constraint : table.constraints()) {
            ObjectPath path = ObjectPath.constraint(table.name(), constraint.name());
            if (constraint instanceof Constraint.NotNull) {
                carried(path, SqlAlchemyEmitter.OBJECTS);
            } else if (inline.isInline(constraint)) {
                said(
                        path,
                        PyExpression.call(constraint.match(InlineWords.INSTANCE)),
                        how(table, constraint, How.NATIVE),
                        file);
            } else {
                Call call = constraint.match(calls);
                said(path, call, how(table, constraint, how(call)), file);
            }
        }
        for (Index index : table.indexes()) {
            Call call = IndexCalls.of(index);
            said(
                    ObjectPath.index(table.name(), index.name()),
                    call,
                    index.comment().isPresent() ? How.SUPPORTED : how(call),
                    file);
        }
    }

    private void columns(Table table, Attributes attributes) {
        boolean mapped = models.relations().isMapped(table);
        for (Column column : table.columns()) {
            String file = modules.of(table, column.name()) + ".py";
            Call call = mapped ? attributes.of(column).call() : attributes.tableColumn(column);
            boolean tuned = !Ddl.columnTuning(table.name(), column).isEmpty();
            said(ObjectPath.column(table.name(), column.name()), call, tuned ? How.SUPPORTED : how(call), file);
        }
    }

    private static How how(Table table, Constraint constraint, How how) {
        boolean commented = constraint.comment().isPresent() && ConstraintCalls.mayComeLater(table, constraint);
        return commented ? How.SUPPORTED : how;
    }

    /** Whether only SQLAlchemy's own words are used. */
    private static How how(Call call) {
        return PyUse.roots(call).anyMatch(PackageImports.SUPPORT::contains) ? How.SUPPORTED : How.NATIVE;
    }

    private void said(ObjectPath path, String words, String file) {
        sayings.add(new Saying(path, How.NATIVE, words, PackageFiles.path(models.config(), file)));
    }

    private void said(ObjectPath path, Call call, How how, String file) {
        sayings.add(new Saying(path, how, call.function(), PackageFiles.path(models.config(), file)));
    }

    private void carried(ObjectPath path, String file) {
        String place = PackageFiles.path(models.config(), file);
        sayings.add(new Saying(path, How.CARRIED, "SQL in " + place, place));
    }

    /** What a column says for a constraint. */
    private enum InlineWords implements Constraint.Cases<String> {
        INSTANCE;

        @Override
        public String primaryKey(Constraint.PrimaryKey constraint) {
            return "primary_key=True";
        }

        @Override
        public String unique(Constraint.Unique constraint) {
            return "unique=True";
        }

        @Override
        public String foreignKey(Constraint.ForeignKey constraint) {
            return "sa.ForeignKey";
        }

        @Override
        public String check(Constraint.Check constraint) {
            return "sa.CheckConstraint";
        }

        @Override
        public String notNull(Constraint.NotNull constraint) {
            return "nullable=False";
        }

        @Override
        public String exclusion(Constraint.Exclusion constraint) {
            return "pg.ExcludeConstraint";
        }
    }
}
