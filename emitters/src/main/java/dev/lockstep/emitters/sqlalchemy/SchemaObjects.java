package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.order.LoadOrder;
import dev.lockstep.core.order.Prelude;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.sql.DropSql;
import dev.lockstep.emitters.sql.FunctionBodies;
import dev.lockstep.emitters.sql.Mapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything of a schema that no class and no type describes, in an order that runs. */
final class SchemaObjects {
    private final Schema schema;
    private final LoadOrder order;
    private final DomainWords domains;
    private final SerialColumns serials;
    private final List<Call> sequences = new ArrayList<>();
    private final List<SchemaObject> before = new ArrayList<>();
    private final List<SchemaObject> after = new ArrayList<>();

    private SchemaObjects(Schema schema, LoadOrder order, DomainWords domains, SerialColumns serials) {
        this.schema = schema;
        this.order = order;
        this.domains = domains;
        this.serials = serials;
    }

    static SchemaObjects of(Mapped mapped, LoadOrder order, DomainWords domains, SerialColumns serials) {
        Schema schema = mapped.schema();
        SchemaObjects objects = new SchemaObjects(schema, order, domains, serials);
        objects.beforeTables();
        schema.tables().forEach(objects::table);
        objects.descendants(mapped);
        schema.sequences().forEach(objects::sequence);
        order.afterTables().forEach(objects::after);
        return objects;
    }

    boolean isEmpty() {
        return sequences.isEmpty() && before.isEmpty() && after.isEmpty();
    }

    List<Call> sequences() {
        return List.copyOf(sequences);
    }

    List<SchemaObject> before() {
        return List.copyOf(before);
    }

    List<SchemaObject> after() {
        return List.copyOf(after);
    }

    private void beforeTables() {
        schema.namespaces()
                .forEach(namespace -> namespace
                        .comment()
                        .ifPresent(text -> before(List.of(Ddl.comment(ObjectPath.namespace(namespace.name()), text)))));
        if (order.holdsFunctions()) {
            // A body may name a table that is not there yet.
            before(List.of("SET LOCAL " + FunctionBodies.CHECKS + " = off"));
        }
        for (EnumType type : schema.enums()) {
            type.comment()
                    .ifPresent(text -> before(List.of(Ddl.comment(ObjectPath.of(ObjectKind.ENUM, type.name()), text))));
        }
        order.beforeTables().forEach(item -> item.match(new OfPrelude()));
    }

    private final class OfPrelude implements Prelude.Cases<Optional<SchemaObject>> {
        @Override
        public Optional<SchemaObject> domain(Prelude.OfDomain item) {
            Domain domain = item.domain();
            ObjectPath path = ObjectPath.of(ObjectKind.DOMAIN, domain.name());
            boolean carried = !domains.isNative(domain);
            List<String> create = new ArrayList<>();
            if (carried) {
                create.add(Ddl.createDomain(domain));
                create.addAll(Ddl.unvalidatedChecks(domain));
            }
            domain.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
            for (Constraint.Check check : domain.checks()) {
                check.comment()
                        .ifPresent(text -> create.add(Ddl.commentOnDomainCheck(domain.name(), check.name(), text)));
            }
            return added(create, carried ? DropSql.ifExists(path) : List.of());
        }

        @Override
        public Optional<SchemaObject> composite(Prelude.OfComposite item) {
            List<String> create = new ArrayList<>(List.of(Ddl.createComposite(item.composite())));
            create.addAll(Ddl.comments(item.composite()));
            return type(item.composite().name(), create);
        }

        @Override
        public Optional<SchemaObject> range(Prelude.OfRange item) {
            List<String> create = new ArrayList<>(List.of(Ddl.createRange(item.range())));
            ObjectPath path = ObjectPath.of(ObjectKind.TYPE, item.range().name());
            item.range().comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
            return type(item.range().name(), create);
        }

        private Optional<SchemaObject> type(QualifiedName name, List<String> create) {
            return added(create, DropSql.ifExists(ObjectPath.of(ObjectKind.TYPE, name)));
        }

        @Override
        public Optional<SchemaObject> verbatim(Prelude.OfVerbatim item) {
            Verbatim object = item.verbatim();
            return added(object.statements(), DropSql.ifExists(object));
        }

        private Optional<SchemaObject> added(List<String> create, List<String> drop) {
            if (create.isEmpty()) {
                return Optional.empty();
            }
            before.add(new SchemaObject(create, drop));
            return Optional.of(before.get(before.size() - 1));
        }
    }

    private void before(List<String> create) {
        before.add(new SchemaObject(create, List.of()));
    }

    private void after(Verbatim object) {
        after.add(new SchemaObject(object.statements(), DropSql.ifExists(object)));
    }

    private void descendants(Mapped mapped) {
        mapped.families().forEach(part -> after.add(new SchemaObject(part.create(), part.drop())));
        // A partition goes with its parent, when the keys that refer to its rows are gone.
        mapped.descendants().forEach(table -> after.add(new SchemaObject(mapped.create(table), List.of())));
        mapped.later().forEach(part -> after.add(new SchemaObject(part.create(), part.drop())));
        mapped.ties().forEach(part -> after.add(new SchemaObject(part.create(), part.drop())));
    }

    private void sequence(Sequence sequence) {
        sequences.add(SequenceCalls.of(sequence.name(), sequence.options()));
        ObjectPath path = ObjectPath.of(ObjectKind.SEQUENCE, sequence.name());
        List<String> create = new ArrayList<>();
        sequence.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
        sequence.owner().ifPresent(owner -> create.add(Ddl.ownedBy(sequence.name(), owner)));
        if (!create.isEmpty()) {
            after.add(new SchemaObject(
                    create, sequence.owner().isPresent() ? List.of(withoutOwner(sequence.name())) : List.of()));
        }
    }

    /** A sequence that goes with its table is gone before SQLAlchemy drops it. */
    private static String withoutOwner(QualifiedName sequence) {
        return "ALTER SEQUENCE IF EXISTS " + SqlName.of(sequence) + " OWNED BY NONE";
    }

    private void table(Table table) {
        List<String> create = new ArrayList<>();
        List<String> drop = new ArrayList<>();
        for (Column column : table.columns()) {
            create.addAll(Ddl.columnTuning(table.name(), column));
            if (column.value() instanceof ValueSource.Identity identity) {
                renamed(table, column, identity).ifPresent(create::add);
            }
            if (column.value() instanceof ValueSource.Serial serial && !serials.isWrittenAsSerial(table, column)) {
                sequences.add(SequenceCalls.of(serial.sequence(), serial.options()));
                drop.add(withoutOwner(serial.sequence()));
                if (table.persistence() == Table.Persistence.UNLOGGED) {
                    // As serial would; a sequence of SQLAlchemy's is always logged (2.0).
                    create.add("ALTER SEQUENCE " + SqlName.of(serial.sequence()) + " SET UNLOGGED");
                }
                create.add(Ddl.ownedBy(serial.sequence(), new Sequence.Owner(table.name(), column.name())));
            }
        }
        table.constraints(Constraint.NotNull.class)
                .forEach(constraint -> create.addAll(Ddl.nameNotNull(table.name(), constraint)));
        for (Constraint constraint : table.constraints()) {
            constraint
                    .comment()
                    .filter(text -> ConstraintCalls.mayComeLater(table, constraint))
                    .ifPresent(text ->
                            create.add(Ddl.comment(ObjectPath.constraint(table.name(), constraint.name()), text)));
        }
        for (Index index : table.indexes()) {
            index.comment()
                    .ifPresent(text -> create.add(Ddl.comment(ObjectPath.index(table.name(), index.name()), text)));
        }
        if (!create.isEmpty()) {
            after.add(new SchemaObject(create, drop));
        }
    }

    /** SQLAlchemy cannot say what the sequence of an identity column is called. */
    private static Optional<String> renamed(Table table, Column column, ValueSource.Identity identity) {
        QualifiedName implied = table.name()
                .sibling(ImpliedName.of(table.name().name(), column.name().text(), "seq"));
        return implied.equals(identity.sequence())
                ? Optional.empty()
                : Optional.of("ALTER SEQUENCE " + SqlName.of(implied) + " RENAME TO "
                        + identity.sequence().name().sql());
    }
}
