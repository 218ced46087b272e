package dev.lockstep.core.print;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Namespace;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.order.LoadOrder;
import dev.lockstep.core.order.PartialIndexes;
import dev.lockstep.core.order.TableOrder;
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
    private final PartialIndexes partial;

    private SchemaPrinter(Schema schema) {
        this.schema = schema;
        this.order = LoadOrder.of(schema);
        this.partial = new PartialIndexes(schema);
    }

    /** The schema as SQL, each statement with its semicolon; empty for an empty schema. */
    public static String print(Schema schema) {
        SchemaPrinter printer = new SchemaPrinter(schema);
        printer.beforeTables();
        TableOrder.byCreation(schema)
                .forEach(table -> printer.groups.add(WholeTableSql.statements(table, printer.partial)));
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

    private void afterTables() {
        groups.add(schema.sequences().stream()
                .flatMap(sequence -> sequence.owner().stream().map(owner -> Ddl.ownedBy(sequence.name(), owner)))
                .toList());
        order.afterTables().stream().filter(SchemaPrinter::isTable).forEach(table -> groups.add(table.statements()));
        TableOrder.byCreation(schema).forEach(table -> groups.add(partialIndexes(table)));
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

    /** The indexes that only some partitions have a part of, when all partitions are there. */
    private List<String> partialIndexes(Table table) {
        List<String> group = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (partial.isPartial(table, index)) {
                group.add(Ddl.createIndexOnly(table.name(), index));
                partial.parts(table, index)
                        .forEach(part -> group.add(Ddl.attachIndex(table.name().sibling(index.name()), part)));
                TableComments.on(table.name(), index).forEach(group::add);
            }
        }
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
