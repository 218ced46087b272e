package dev.lockstep.emitters.pydantic;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.operation;

import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Argument;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyExpression.Subscript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The type of a field.
 *
 * @param read as it is read, without limits
 * @param written as it is written, without {@code keywords} and {@code validators}
 * @param keywords what {@code Field} says of values that are written
 * @param validators what else is asked of them
 */
record FieldType(PyExpression read, PyExpression written, List<Argument> keywords, List<PyExpression> validators) {
    static final PyExpression NONE = atom("None");
    private static final PyExpression JSON = atom("JsonValue");

    FieldType {
        keywords = List.copyOf(keywords);
        validators = List.copyOf(validators);
    }

    /** The same type for reading and writing. */
    static FieldType of(PyExpression type) {
        return new FieldType(type, type, List.of(), List.of());
    }

    static FieldType of(String type) {
        return of(atom(type));
    }

    static FieldType json() {
        return of(JSON);
    }

    /** A type with its own name for values that are written. */
    static FieldType of(String read, PyExpression written) {
        return new FieldType(atom(read), written, List.of(), List.of());
    }

    FieldType with(String keyword, PyExpression value) {
        List<Argument> all = new ArrayList<>(keywords);
        all.add(new Argument(Optional.of(keyword), value));
        return new FieldType(read, written, all, validators);
    }

    FieldType with(PyExpression validator) {
        List<PyExpression> all = new ArrayList<>(validators);
        all.add(validator);
        return new FieldType(read, written, keywords, all);
    }

    /** Whether {@code None} is a value of the type, and no sign of its absence. */
    boolean holdsNone() {
        return written.equals(JSON);
    }

    /** Lists of this type, one in the other, whose innermost members may be missing. */
    FieldType listed(int dimensions) {
        PyExpression reading = holdsNone() ? read : operation("|", List.of(read, NONE));
        PyExpression writing = annotated(written, extras(new Call("Field", keywords)));
        PyExpression member = holdsNone() ? writing : operation("|", List.of(writing, NONE));
        for (int depth = 0; depth < dimensions; depth++) {
            reading = PyExpression.subscript("list", reading);
            member = PyExpression.subscript("list", member);
        }
        return new FieldType(reading, member, List.of(), List.of());
    }

    /** What stands behind the type in an annotation, in order. */
    List<PyExpression> extras(Call field) {
        List<PyExpression> extras = new ArrayList<>();
        if (!field.arguments().isEmpty()) {
            extras.add(field);
        }
        extras.addAll(validators);
        return extras;
    }

    /** A type with what stands behind it. */
    static PyExpression annotated(PyExpression type, List<PyExpression> extras) {
        if (extras.isEmpty()) {
            return type;
        }
        List<PyExpression> members = new ArrayList<>(List.of(type));
        members.addAll(extras);
        return new Subscript("Annotated", members);
    }

    /** {@code Field} with the limits, and more. */
    Call field(List<Argument> more) {
        List<Argument> all = new ArrayList<>(keywords);
        all.addAll(more);
        return new Call("Field", all);
    }
}
