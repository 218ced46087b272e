package dev.lockstep.core.print;

import dev.lockstep.core.model.Constraint;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints a schema in normal form: one spelling and one order for everything the model says.
 *
 * <p>The text can be loaded into an empty database and read again to an equal schema. See docs/normal-form.md.
 */
public final class SchemaPrinter {
    /** Statements that belong together; a blank line stands between groups. */
    private final List<List<String>> groups = new ArrayList<>();

    private final Schema schema;
    private final LoadOrder order;

    private SchemaPrinter(Schema schema) {
        this.schema = schema;
        this.order = LoadOrder.of(schema);
    }

    /** The schema as SQL, each statement with its semicolon; empty for an empty schema. */
    public static String print(Schema schema) {
        SchemaPrinter printer = new SchemaPrinter(schema);
        printer.beforeTables();
        schema.tables().forEach(table -> printer.groups.add(tableWithIndexes(table)));
        printer.afterTables();
        return printer.text();
    }

    private void beforeTables() {
        if (order.holdsFunctions()) {
            groups.add(List.of("SET check_function_bodies = off"));
        }
        schema.namespaces().forEach(namespace -> groups.add(namespace(namespace)));
        groups.add(schema.extensions().stream().map(Ddl::createExtension).toList());
        schema.enums().forEach(type -> groups.add(enumType(type)));
        schema.sequences().forEach(sequence -> groups.add(sequence(sequence)));
        order.beforeTables().forEach(item -> groups.add(item.match(PreludeSql.INSTANCE)));
    }

    /** Foreign keys may reference partitions and inheriting tables, which are kept verbatim. */
    private void afterTables() {
        groups.add(schema.sequences().stream()
                .flatMap(sequence -> sequence.owner().stream().map(owner -> Ddl.ownedBy(sequence.name(), owner)))
                .toList());
        order.afterTables().stream().filter(SchemaPrinter::isTable).forEach(table -> groups.add(table.statements()));
        schema.tables().forEach(table -> groups.add(laterConstraints(table)));
        order.afterTables().stream()
                .filter(object -> !isTable(object))
                .forEach(object -> groups.add(object.statements()));
    }

    private static boolean isTable(Verbatim object) {
        return object.path().kind() == ObjectKind.TABLE;
    }

    private static List<String> namespace(Namespace namespace) {
        List<String> group = new ArrayList<>();
        if (!namespace.name().equals(QualifiedName.PUBLIC)) {
            group.add(Ddl.createNamespace(namespace));
        }
        namespace.comment().ifPresent(text -> group.add(Ddl.comment(ObjectPath.namespace(namespace.name()), text)));
        return group;
    }

    private static List<String> enumType(EnumType type) {
        List<String> group = new ArrayList<>();
        group.add(Ddl.createEnum(type));
        type.comment().ifPresent(text -> group.add(Ddl.comment(ObjectPath.of(ObjectKind.ENUM, type.name()), text)));
        return group;
    }

    private static List<String> sequence(Sequence sequence) {
        List<String> group = new ArrayList<>();
        group.add(Ddl.createSequence(sequence));
        sequence.comment()
                .ifPresent(text -> group.add(Ddl.comment(ObjectPath.of(ObjectKind.SEQUENCE, sequence.name()), text)));
        return group;
    }

    private static List<String> tableWithIndexes(Table table) {
        List<String> group = new ArrayList<>(Ddl.serialSequences(table));
        group.add(Ddl.createTable(table));
        group.addAll(Ddl.serialOwners(table));
        table.columns().forEach(column -> group.addAll(Ddl.columnTuning(table.name(), column)));
        table.indexes().forEach(index -> group.add(Ddl.createIndex(table.name(), index)));
        TableComments.withoutConstraints(table).forEach(group::add);
        table.constraints().stream()
                .filter(constraint -> LaterConstraints.fitsIntoCreateTable(table, constraint))
                .flatMap(constraint -> TableComments.on(table.name(), constraint))
                .forEach(group::add);
        return group;
    }

    private static List<String> laterConstraints(Table table) {
        List<String> group = new ArrayList<>();
        for (Constraint constraint : Ddl.laterConstraints(table)) {
            group.add(Ddl.addConstraint(table.name(), constraint));
            TableComments.on(table.name(), constraint).forEach(group::add);
        }
        return group;
    }

    private String text() {
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().map(SchemaPrinter::terminated).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String terminated(String statement) {
        // A semicolon behind a line comment would be part of the comment.
        boolean comment = statement.lastIndexOf("--") > statement.lastIndexOf('\n');
        return statement + (comment ? "\n;\n" : ";\n");
    }
}
