package dev.lockstep.core.build;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The path of an object after its namespace or owner got another name. */
final class PathRewrite {
    private PathRewrite() {}

    static ObjectPath apply(ObjectPath path, UnaryOperator<QualifiedName> change) {
        List<String> names = path.names();
        // A function's name carries its argument types and may be longer than any identifier.
        if (names.size() < 2 || Identifier.byteLength(names.get(1)) > Identifier.MAX_BYTES) {
            return path;
        }
        QualifiedName after = change.apply(QualifiedName.of(names.get(0), names.get(1)));
        List<String> changed = new ArrayList<>(names);
        changed.set(0, after.namespace().text());
        changed.set(1, after.name().text());
        return new ObjectPath(path.kind(), changed);
    }
}
