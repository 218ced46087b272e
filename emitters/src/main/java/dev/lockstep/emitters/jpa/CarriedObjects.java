package dev.lockstep.emitters.jpa;

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
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.sql.FunctionBodies;
import dev.lockstep.emitters.sql.Mapped;

/** Puts the objects that Hibernate has no words for into the scripts. */
final class CarriedObjects {
    private final Mapped parts;
    private final Schema schema;
    private final JpaFiles files;
    private final Sayings sayings;
    private final Scripts scripts;
    private final LoadOrder order;

    CarriedObjects(Mapped parts, JpaFiles files, Sayings sayings, Scripts scripts) {
        this.parts = parts;
        this.schema = parts.whole();
        this.files = files;
        this.sayings = sayings;
        this.scripts = scripts;
        this.order = LoadOrder.of(schema);
    }

    /** What tables need: namespaces, extensions, types, sequences, functions used by defaults. */
    void beforeTables() {
        schema.namespaces().forEach(this::namespace);
        schema.extensions().forEach(extension -> {
            scripts.before(Ddl.createExtension(extension));
            sayBefore(ObjectPath.extension(extension.name()), "CREATE EXTENSION");
        });
        schema.enums().forEach(this::enumType);
        schema.sequences().forEach(this::sequence);
        if (!order.beforeTables().isEmpty() && order.holdsFunctions()) {
            scripts.before("SET " + FunctionBodies.CHECKS + " = off");
        }
        order.beforeTables().forEach(item -> item.match(new PreludeScript()));
        if (!order.beforeTables().isEmpty() && order.holdsFunctions()) {
            scripts.before("RESET " + FunctionBodies.CHECKS);
        }
    }

    /** A table that JPA cannot identify rows of. */
    void table(Table table) {
        Ddl.serialSequences(table).forEach(scripts::before);
        scripts.after(Ddl.createTable(table));
        Ddl.serialOwners(table).forEach(scripts::after);
        String words = "CREATE TABLE; an entity needs a key";
        sayAfter(ObjectPath.table(table.name()), words);
        table.columns().forEach(column -> {
            Ddl.columnTuning(table.name(), column).forEach(scripts::after);
            sayAfter(ObjectPath.column(table.name(), column.name()), words);
        });
        for (Constraint constraint : table.constraints()) {
            sayAfter(ObjectPath.constraint(table.name(), constraint.name()), words);
        }
        Ddl.laterConstraints(table).forEach(rule -> scripts.reference(Ddl.addConstraint(table.name(), rule)));
        table.indexes().forEach(index -> {
            scripts.after(Ddl.createIndex(table.name(), index));
            sayAfter(ObjectPath.index(table.name(), index.name()), words);
        });
        Ddl.comments(table).forEach(scripts::reference);
        scripts.drop("DROP TABLE IF EXISTS " + table.name().sql());
    }

    /** Types of other tables, partitions and inheriting tables, when their parents are there with keys and indexes. */
    void descendants() {
        parts.families().forEach(part -> part.create().forEach(scripts::last));
        for (Table table : parts.descendants()) {
            parts.create(table).forEach(scripts::last);
            sayDescendant(table);
            scripts.drop("DROP TABLE IF EXISTS " + table.name().sql());
        }
        parts.later().forEach(part -> part.create().forEach(scripts::last));
        for (Mapped.Part part : parts.ties()) {
            part.create().forEach(scripts::last);
            part.drop().forEach(scripts::drop);
            if (!parts.descendants().contains(part.table())) {
                sayAfter(part.path(), "its own statement; a partition or inheriting table must be there");
            }
        }
    }

    private void sayDescendant(Table table) {
        String words = "CREATE TABLE; its rows are those of another table";
        sayAfter(ObjectPath.table(table.name()), words);
        table.columns().forEach(column -> sayAfter(ObjectPath.column(table.name(), column.name()), words));
        table.constraints().forEach(rule -> sayAfter(ObjectPath.constraint(table.name(), rule.name()), words));
        table.indexes().forEach(index -> sayAfter(ObjectPath.index(table.name(), index.name()), words));
    }

    /** Foreign tables, which other statements may need. */
    void tablesAfterTables() {
        order.afterTables().stream()
                .filter(object -> object.path().kind() == ObjectKind.TABLE)
                .forEach(table -> {
                    table.statements().forEach(scripts::after);
                    sayVerbatim(table);
                });
    }

    /** Views, functions, triggers and all else. */
    void afterTables() {
        if (order.holdsFunctions()) {
            scripts.last("SET " + FunctionBodies.CHECKS + " = off");
        }
        order.afterTables().stream()
                .filter(object -> object.path().kind() != ObjectKind.TABLE)
                .forEach(object -> {
                    object.statements().forEach(scripts::last);
                    sayVerbatim(object);
                });
        if (order.holdsFunctions()) {
            scripts.last("RESET " + FunctionBodies.CHECKS);
        }
    }

    private void sayVerbatim(Verbatim object) {
        DropStatement.of(object.path()).ifPresent(scripts::drop);
        sayAfter(object.path(), "its own statement");
    }

    private void namespace(Namespace namespace) {
        ObjectPath path = ObjectPath.namespace(namespace.name());
        if (!namespace.name().equals(QualifiedName.PUBLIC)) {
            scripts.before(Ddl.createNamespace(namespace));
        }
        namespace.comment().ifPresent(text -> scripts.before(Ddl.comment(path, text)));
        sayBefore(path, "CREATE SCHEMA");
    }

    private void enumType(EnumType type) {
        ObjectPath path = ObjectPath.of(ObjectKind.ENUM, type.name());
        scripts.before(Ddl.createEnum(type));
        type.comment().ifPresent(text -> scripts.before(Ddl.comment(path, text)));
        scripts.drop("DROP TYPE IF EXISTS " + type.name().sql());
        sayBefore(path, "CREATE TYPE; the Java enum reads and writes it");
    }

    private void sequence(Sequence sequence) {
        ObjectPath path = ObjectPath.of(ObjectKind.SEQUENCE, sequence.name());
        scripts.before(Ddl.createSequence(sequence));
        sequence.owner().ifPresent(owner -> scripts.ownLogged(sequence.name(), owner));
        sequence.comment().ifPresent(text -> scripts.before(Ddl.comment(path, text)));
        scripts.drop("DROP SEQUENCE IF EXISTS " + sequence.name().sql());
        sayBefore(path, "CREATE SEQUENCE");
    }

    private void sayBefore(ObjectPath path, String words) {
        sayings.say(path, How.CARRIED, words, files.beforeScript());
    }

    private void sayAfter(ObjectPath path, String words) {
        sayings.say(path, How.CARRIED, words, files.afterScript());
    }

    private final class PreludeScript implements Prelude.Cases<Void> {
        @Override
        @SuppressWarnings("NullAway") // Void has no other value.
        public Void domain(Prelude.OfDomain item) {
            Domain domain = item.domain();
            ObjectPath path = ObjectPath.of(ObjectKind.DOMAIN, domain.name());
            scripts.before(Ddl.createDomain(domain));
            Ddl.unvalidatedChecks(domain).forEach(scripts::before);
            domain.comment().ifPresent(text -> scripts.before(Ddl.comment(path, text)));
            domain.checks()
                    .forEach(check -> check.comment()
                            .map(text -> Ddl.commentOnDomainCheck(domain.name(), check.name(), text))
                            .ifPresent(scripts::before));
            scripts.drop("DROP DOMAIN IF EXISTS " + domain.name().sql());
            sayBefore(path, "CREATE DOMAIN");
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // Void has no other value.
        public Void composite(Prelude.OfComposite item) {
            scripts.before(Ddl.createComposite(item.composite()));
            Ddl.comments(item.composite()).forEach(scripts::before);
            type(item.composite().name());
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // Void has no other value.
        public Void range(Prelude.OfRange item) {
            QualifiedName name = item.range().name();
            scripts.before(Ddl.createRange(item.range()));
            item.range()
                    .comment()
                    .ifPresent(text -> scripts.before(Ddl.comment(ObjectPath.of(ObjectKind.TYPE, name), text)));
            type(name);
            return null;
        }

        private void type(QualifiedName name) {
            scripts.drop("DROP TYPE IF EXISTS " + name.sql());
            sayBefore(ObjectPath.of(ObjectKind.TYPE, name), "CREATE TYPE");
        }

        @Override
        @SuppressWarnings("NullAway") // Void has no other value.
        public Void verbatim(Prelude.OfVerbatim item) {
            item.verbatim().statements().forEach(scripts::before);
            DropStatement.of(item.verbatim().path()).ifPresent(scripts::drop);
            sayBefore(item.verbatim().path(), "its own statement");
            return null;
        }
    }
}
