package dev.lockstep.cli.names;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.Target;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the names file: the same books give the same text. */
public final class NamesFile {
    /** The file's name, beside the configuration. */
    public static final String FILE_NAME = "lockstep.names.yaml";

    static final String TARGETS = "targets";
    static final String CLASS = "class";
    static final String EXTENSION = "extension";

    private static final String HEADER = """
            # The names Lockstep chose for classes, attributes, relations and enum members.
            # They are kept here so that a later change of the schema renames nothing.
            # Change a name and run `lockstep sync`; remove one to have it chosen again.
            """;

    private NamesFile() {}

    /** The file's text for the books of all targets. */
    public static String text(Map<Target, NameBook> books) {
        YamlText yaml = new YamlText().comment(HEADER);
        yaml.open(TARGETS);
        for (Target target : Target.values()) {
            NameBook book = books.getOrDefault(target, NameBook.EMPTY);
            if (!book.names().isEmpty()) {
                yaml.open(target.word());
                write(sections(book), yaml);
                yaml.close();
            }
        }
        return yaml.close().text();
    }

    private static void write(Map<NameSection, SortedMap<ObjectPath, ObjectNames>> sections, YamlText yaml) {
        sections.forEach((section, objects) -> {
            yaml.open(section.key());
            objects.forEach((path, names) -> {
                yaml.open(NamedObject.key(path));
                names.write(yaml);
                yaml.close();
            });
            yaml.close();
        });
    }

    private static Map<NameSection, SortedMap<ObjectPath, ObjectNames>> sections(NameBook book) {
        Map<NameSection, SortedMap<ObjectPath, ObjectNames>> sections = new TreeMap<>();
        book.names().forEach((use, name) -> {
            ObjectPath owner = owner(use, book);
            NameSection section = NameSection.of(owner.kind())
                    .orElseThrow(() -> new IllegalArgumentException("the names file has no section for " + use));
            sections.computeIfAbsent(section, any -> new TreeMap<>())
                    .computeIfAbsent(owner, any -> new ObjectNames())
                    .add(use, name);
        });
        return sections;
    }

    /** A column is one of a view where the book has the class of that view, else one of a table. */
    private static ObjectPath owner(Use use, NameBook book) {
        ObjectPath path = use.object();
        boolean part = path.kind() == ObjectKind.COLUMN || path.kind() == ObjectKind.CONSTRAINT;
        if (!part) {
            return path;
        }
        return Stream.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                .map(kind -> new ObjectPath(kind, path.names().subList(0, 2)))
                .filter(owner -> book.find(Use.of(owner, Role.CLASS)).isPresent())
                .findFirst()
                .orElseGet(() -> new ObjectPath(ObjectKind.TABLE, path.names().subList(0, 2)));
    }

    /** The names below one object, in the order they are written. */
    private static final class ObjectNames {
        private final SortedMap<String, String> classes = new TreeMap<>();
        private final Map<NameGroup, SortedMap<String, String>> groups = new TreeMap<>();

        void add(Use use, String name) {
            if (use.role() == Role.CLASS || use.role() == Role.EXTENSION) {
                classes.put(use.role() == Role.CLASS ? CLASS : EXTENSION, name);
                return;
            }
            List<String> path = use.object().names();
            String part = use.role() == Role.MEMBER ? use.detail() : path.get(path.size() - 1);
            groups.computeIfAbsent(NameGroup.of(use.role()), any -> new TreeMap<>())
                    .put(part, name);
        }

        void write(YamlText yaml) {
            classes.forEach(yaml::entry);
            groups.forEach((group, names) -> {
                yaml.open(group.key());
                names.forEach(yaml::entry);
                yaml.close();
            });
        }
    }
}
