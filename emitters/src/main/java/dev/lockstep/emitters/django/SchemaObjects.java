package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Namespace;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.order.LoadOrder;
import dev.lockstep.core.order.Prelude;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.emitters.sql.DropSql;
import dev.lockstep.emitters.sql.Mapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything of a schema that no model describes, in an order that runs.
 *
 * @param before what must exist before the tables
 * @param after what comes after them
 */
record SchemaObjects(List<SchemaObject> before, List<SchemaObject> after) {
    private static final String SEQUENCES = "sequences";
    private static final String REST = "rest";
    private static final String LATER = "constraint ";
    private static final String SEQUENCE_OWNERS = "sequence owners";

    SchemaObjects {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static SchemaObjects of(Mapped mapped) {
        Schema schema = mapped.whole();
        LoadOrder order = LoadOrder.of(schema);
        List<SchemaObject> before = new ArrayList<>();
        schema.namespaces().forEach(namespace -> before.add(namespace(namespace)));
        schema.extensions()
                .forEach(extension -> before.add(
                        object(ObjectPath.extension(extension.name()), List.of(Ddl.createExtension(extension)))));
        schema.enums().forEach(type -> before.add(enumType(type)));
        schema.sequences().forEach(sequence -> before.add(sequence(sequence)));
        order.beforeTables().forEach(item -> before.add(prelude(item)));
        List<SchemaObject> after = new ArrayList<>();
        mapped.schema().tables().forEach(table -> table(table, schema, before, after));
        descendants(mapped, after);
        schema.sequences().forEach(sequence -> owner(sequence, after));
        order.afterTables().forEach(object -> after.add(verbatim(object)));
        return new SchemaObjects(before, after);
    }

    private static SchemaObject namespace(Namespace namespace) {
        List<String> create = new ArrayList<>(List.of(Ddl.createNamespace(namespace)));
        ObjectPath path = ObjectPath.namespace(namespace.name());
        namespace.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
        return object(path, create);
    }

    private static SchemaObject enumType(EnumType type) {
        List<String> create = new ArrayList<>(List.of(Ddl.createEnum(type)));
        ObjectPath path = ObjectPath.of(ObjectKind.ENUM, type.name());
        type.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
        return SchemaObject.of(type, create, DropSql.of(path));
    }

    private static SchemaObject sequence(Sequence sequence) {
        List<String> create = new ArrayList<>(List.of(Ddl.createSequence(sequence)));
        ObjectPath path = ObjectPath.of(ObjectKind.SEQUENCE, sequence.name());
        sequence.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
        return object(path, create);
    }

    private static void owner(Sequence sequence, List<SchemaObject> after) {
        sequence.owner()
                .ifPresent(owner -> after.add(SchemaObject.of(
                        ObjectPath.part(ObjectKind.OTHER, sequence.name(), "owner"),
                        List.of(Ddl.ownedBy(sequence.name(), owner)),
                        List.of("ALTER SEQUENCE " + SqlName.of(sequence.name()) + " OWNED BY NONE"))));
    }

    private static SchemaObject prelude(Prelude item) {
        if (item instanceof Prelude.OfVerbatim of) {
            return verbatim(of.verbatim());
        }
        if (item instanceof Prelude.OfComposite of) {
            List<String> create = new ArrayList<>(List.of(Ddl.createComposite(of.composite())));
            create.addAll(Ddl.comments(of.composite()));
            return object(ObjectPath.of(ObjectKind.TYPE, of.composite().name()), create);
        }
        if (item instanceof Prelude.OfRange of) {
            List<String> create = new ArrayList<>(List.of(Ddl.createRange(of.range())));
            ObjectPath path = ObjectPath.of(ObjectKind.TYPE, of.range().name());
            of.range().comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
            return object(path, create);
        }
        Domain domain = ((Prelude.OfDomain) item).domain();
        List<String> create = new ArrayList<>(List.of(Ddl.createDomain(domain)));
        ObjectPath path = ObjectPath.of(ObjectKind.DOMAIN, domain.name());
        create.addAll(Ddl.unvalidatedChecks(domain));
        domain.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
        for (Constraint.Check check : domain.checks()) {
            check.comment().ifPresent(text -> create.add(Ddl.commentOnDomainCheck(domain.name(), check.name(), text)));
        }
        return object(path, create);
    }

    /** Partitions and inheriting tables, when their parents are there with keys and indexes. */
    private static void descendants(Mapped mapped, List<SchemaObject> after) {
        mapped.families().stream()
                .filter(part -> Relations.isManaged(part.table()))
                .forEach(part -> after.add(SchemaObject.of(part.path(), part.create(), part.drop())));
        mapped.descendants().forEach(table -> after.add(SchemaObject.of(table, mapped.whole(), mapped.create(table))));
        mapped.later()
                .forEach(part ->
                        after.add(part(part.table(), LATER + part.path().names().get(2), part.create())));
        mapped.ties().forEach(part -> after.add(SchemaObject.of(part.path(), part.create(), part.drop())));
    }

    private static SchemaObject verbatim(Verbatim object) {
        return object(object.path(), object.statements());
    }

    /** A table that Django does not make, and the sequences of serial columns that {@code serial} cannot say. */
    private static void table(Table table, Schema whole, List<SchemaObject> before, List<SchemaObject> after) {
        List<String> sequences = Ddl.serialSequences(table);
        if (!sequences.isEmpty()) {
            before.add(part(table, SEQUENCES, sequences));
            after.add(part(table, SEQUENCE_OWNERS, Ddl.serialOwners(table)));
        }
        if (Relations.isManaged(table)) {
            return;
        }
        before.add(SchemaObject.of(table, whole, List.of(Ddl.createTable(table))));
        List<String> rest = new ArrayList<>();
        table.columns().forEach(column -> rest.addAll(Ddl.columnTuning(table.name(), column)));
        Ddl.laterConstraints(table).forEach(constraint -> rest.add(Ddl.addConstraint(table.name(), constraint)));
        table.indexes().forEach(index -> rest.add(Ddl.createIndex(table.name(), index)));
        rest.addAll(Ddl.comments(table));
        rest.addAll(Ddl.family(table));
        if (!rest.isEmpty()) {
            after.add(0, part(table, REST, rest));
        }
    }

    /** What the objects are called that hold the sequences of serial columns. */
    static List<String> sequencePaths(Table table) {
        return List.of(
                part(table, SEQUENCES, List.of()).path().toString(),
                part(table, SEQUENCE_OWNERS, List.of()).path().toString());
    }

    /** The table that the object finishes when the table is made; later the table's own changes say it. */
    static Optional<ObjectPath> finishedTable(SchemaObject object) {
        List<String> names = object.path().names();
        boolean finishes = object.path().kind() == ObjectKind.OTHER
                && names.size() > 2
                && (names.get(2).equals(REST) || names.get(2).startsWith(LATER));
        return finishes
                ? Optional.of(ObjectPath.table(QualifiedName.of(names.get(0), names.get(1))))
                : Optional.empty();
    }

    private static SchemaObject part(Table table, String word, List<String> create) {
        return SchemaObject.of(ObjectPath.part(ObjectKind.OTHER, table.name(), word), create, List.of());
    }

    private static SchemaObject object(ObjectPath path, List<String> create) {
        return SchemaObject.of(path, create, DropSql.of(path));
    }
}
