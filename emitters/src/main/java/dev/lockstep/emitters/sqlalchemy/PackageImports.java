package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.emitters.python.ImportLines;
import dev.lockstep.emitters.python.ImportLines.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The import lines of one module of the package, found by the names that its code uses. */
final class PackageImports {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*");
    private static final Map<String, String> STANDARD = Map.of(
            "Any", "typing",
            "Decimal", "decimal",
            "Mapping", "collections.abc",
            "TYPE_CHECKING", "typing",
            "UUID", "uuid");
    private static final Set<String> MAPPING = Set.of("Mapped", "mapped_column", "relationship");

    /** What the support module holds. */
    static final Set<String> SUPPORT = Set.of(
            "ArrayDomain",
            "BigSerial",
            "CastArray",
            "Inet",
            "NamedType",
            "Network",
            "Serial",
            "SmallSerial",
            "SqlConstraint",
            "labels");

    private final ImportLines lines = new ImportLines();
    private final Map<String, String> own = new HashMap<>();

    PackageImports(Schema schema, SqlAlchemyNames names) {
        for (EnumType type : schema.enums()) {
            own.put(names.enumClass(type), ".enums");
            own.put(names.enumType(type), ".types");
        }
        schema.domains().forEach(domain -> own.put(names.domain(domain), ".types"));
        own.put("Base", ".base");
        own.put("ReadOnly", ".base");
    }

    /** Makes a name known that a module of the package offers. */
    void know(String name, String module) {
        own.put(name, module);
    }

    /** Adds what a name of an expression or annotation, {@code sa.Text} or {@code list[Decimal]}, stands for. */
    void use(String text) {
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            boolean attribute = matcher.start() > 0 && text.charAt(matcher.start() - 1) == '.';
            if (!attribute) {
                add(matcher.group());
            }
        }
    }

    private void add(String name) {
        String standard = STANDARD.get(name);
        String module = own.get(name);
        if (module != null) {
            lines.add(Section.RELATIVE, module, name);
        } else if (standard != null) {
            lines.add(Section.STANDARD, standard, name);
        } else if (MAPPING.contains(name)) {
            lines.add(Section.THIRD_PARTY, "sqlalchemy.orm", name);
        } else if (SUPPORT.contains(name)) {
            lines.add(Section.RELATIVE, ".postgres", name);
        } else {
            addModule(name);
        }
    }

    private void addModule(String name) {
        switch (name) {
            case "dt" -> lines.addModule(Section.STANDARD, "datetime", "dt");
            case "sa" -> lines.addModule(Section.THIRD_PARTY, "sqlalchemy", "sa");
            case "pg" -> lines.add(Section.THIRD_PARTY, "sqlalchemy.dialects", "postgresql as pg");
            default -> {
                // A built-in type, or a name of the class body.
            }
        }
    }

    List<String> lines() {
        return lines.lines();
    }
}
