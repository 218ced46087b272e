package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.lines;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.sql.DropSql;
import dev.lockstep.emitters.sql.FunctionBodies;
import java.util.List;
import java.util.Optional;

/**
 * Something of the schema that no model describes.
 *
 * @param path what it is
 * @param labels of an enum type, else empty
 * @param operation the operation that makes it
 * @param create the statements that make it
 * @param drop the statements that unmake it; empty when there is no such statement
 * @param table what it is when it is a table that may hold rows
 */
record SchemaObject(
        ObjectPath path,
        List<String> labels,
        Call operation,
        List<String> create,
        List<String> drop,
        Optional<CarriedTable> table) {
    SchemaObject {
        labels = List.copyOf(labels);
        create = List.copyOf(create);
        drop = List.copyOf(drop);
    }

    /** Something that plain SQL makes. */
    static SchemaObject of(ObjectPath path, List<String> create, List<String> drop) {
        return new SchemaObject(path, List.of(), sql(create, drop), create, drop, Optional.empty());
    }

    /** A table that may hold rows, so that a change of it is never dropped and made anew. */
    static SchemaObject of(Table table, Schema whole, List<String> create) {
        ObjectPath path = ObjectPath.table(table.name());
        List<String> drop = DropSql.of(path);
        Optional<CarriedTable> carried = Optional.of(CarriedTable.of(table, whole));
        return new SchemaObject(path, List.of(), sql(create, drop), create, drop, carried);
    }

    static SchemaObject of(EnumType type, List<String> create, List<String> drop) {
        Call call = call("pg.CreateEnum", text(SqlName.of(type.name())), PyExpression.texts(type.labels()));
        Call commented =
                type.comment().isPresent() ? call.with("comment", type.comment().get()) : call;
        return new SchemaObject(
                ObjectPath.of(ObjectKind.ENUM, type.name()), type.labels(), commented, create, drop, Optional.empty());
    }

    boolean isEnum() {
        return path.kind() == ObjectKind.ENUM;
    }

    static Call sql(List<String> statements, List<String> reverse) {
        Call run = call("migrations.RunSQL").with("sql", texts(statements));
        return reverse.isEmpty() ? run : run.with("reverse_sql", texts(reverse));
    }

    private static PyExpression texts(List<String> statements) {
        return lines(FunctionBodies.unchecked(statements).stream()
                .map(PyExpression::text)
                .toList());
    }
}
