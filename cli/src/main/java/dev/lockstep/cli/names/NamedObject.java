package dev.lockstep.cli.names;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the names file calls an object: as SQL would, the namespace {@code public} left out. */
final class NamedObject {
    private NamedObject() {}

    /** The key of an object, from the namespace and name it starts with. */
    static String key(ObjectPath path) {
        String namespace = path.names().get(0);
        String name = quoted(path.names().get(1));
        return namespace.equals(QualifiedName.PUBLIC.text()) ? name : quoted(namespace) + "." + name;
    }

    /** Reserved words stay bare here: only what would make the key ambiguous is quoted. */
    private static String quoted(String name) {
        boolean ambiguous = name.indexOf('.') >= 0 || name.indexOf('"') >= 0;
        return ambiguous ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    /** The name a key stands for; empty when it is none. */
    static Optional<QualifiedName> parse(String key) {
        List<String> parts = parts(key);
        boolean usable = parts.size() <= 2 && parts.stream().noneMatch(String::isEmpty);
        if (!usable || parts.stream().anyMatch(part -> Identifier.byteLength(part) > Identifier.MAX_BYTES)) {
            return Optional.empty();
        }
        return Optional.of(
                parts.size() == 1
                        ? QualifiedName.inPublic(parts.get(0))
                        : QualifiedName.of(parts.get(0), parts.get(1)));
    }

    private static List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '"') {
                boolean doubled = inQuotes && i + 1 < key.length() && key.charAt(i + 1) == '"';
                inQuotes = doubled || !inQuotes;
                i += doubled ? 1 : 0;
                part.append(doubled ? "\"" : "");
            } else if (c == '.' && !inQuotes) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
