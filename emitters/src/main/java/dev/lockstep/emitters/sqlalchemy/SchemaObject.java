package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.lines;

import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyText;
import java.util.List;

/** Something that SQLAlchemy has no words for: the statements that make it and those that unmake it. */
record SchemaObject(List<String> create, List<String> drop) {
    SchemaObject {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
    }

    Call call() {
        Call call = PyExpression.call("SchemaObject").with("create", statements(create));
        return drop.isEmpty() ? call : call.with("drop", statements(drop));
    }

    private static PyExpression statements(List<String> statements) {
        return lines(statements.stream().map(sql -> atom(PyText.block(sql))).toList());
    }
}
