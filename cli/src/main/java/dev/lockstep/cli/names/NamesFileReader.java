package dev.lockstep.cli.names;

import dev.lockstep.cli.yaml.YamlFile;
import dev.lockstep.cli.yaml.YamlMapping;
import dev.lockstep.cli.yaml.YamlValue;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.Target;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the names file. */
public final class NamesFileReader {
    private final Map<Use, String> names = new TreeMap<>();

    private NamesFileReader() {}

    /** @throws InputException with everything that is wrong with the file */
    public static Map<Target, NameBook> read(SourceFile file) {
        YamlFile yaml = YamlFile.parse(file);
        YamlMapping top = yaml.mapping();
        Map<Target, NameBook> books = new EnumMap<>(Target.class);
        Optional<YamlMapping> targets = top.find(NamesFile.TARGETS).map(YamlValue::mapping);
        targets.ifPresent(all -> {
            for (Target target : Target.values()) {
                if (target.nameGiver() == target) {
                    all.find(target.word()).ifPresent(value -> books.put(target, book(value.mapping())));
                }
            }
            all.refuseOthers("unknown-target", "target");
        });
        top.refuseOthers("unknown-key", "key");
        yaml.problems().stopIfAny();
        return books;
    }

    private static NameBook book(YamlMapping sections) {
        NamesFileReader reader = new NamesFileReader();
        for (NameSection section : NameSection.values()) {
            sections.find(section.key()).ifPresent(value -> reader.section(section, value.mapping()));
        }
        sections.refuseOthers("unknown-key", "key");
        return NameBook.EMPTY.plus(reader.names);
    }

    private void section(NameSection section, YamlMapping objects) {
        objects.all().forEach((key, value) -> {
            Optional<QualifiedName> name = NamedObject.parse(key);
            if (name.isEmpty()) {
                value.problem("bad-name", "'" + key + "' is no name of an object", "write it as in SQL");
            }
            name.ifPresent(known -> object(ObjectPath.of(section.kind(), known), value.mapping()));
        });
    }

    private void object(ObjectPath path, YamlMapping names) {
        names.find(NamesFile.CLASS)
                .flatMap(YamlValue::text)
                .ifPresent(text -> this.names.put(Use.of(path, Role.CLASS), text));
        names.find(NamesFile.EXTENSION)
                .flatMap(YamlValue::text)
                .ifPresent(text -> this.names.put(Use.of(path, Role.EXTENSION), text));
        for (NameGroup group : NameGroup.values()) {
            names.find(group.key()).ifPresent(value -> group(path, group, value.mapping()));
        }
        names.refuseOthers("unknown-key", "key");
    }

    private void group(ObjectPath owner, NameGroup group, YamlMapping parts) {
        parts.all().forEach((part, value) -> value.text().ifPresent(text -> names.put(group.use(owner, part), text)));
    }
}
