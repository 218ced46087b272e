package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.python.PyWords;
import dev.lockstep.emitters.sqlalchemy.ModelNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the classes of the module are called: as the SQLAlchemy class of the table, and what they are for. */
final class ClassNames {
    private static final Set<String> IMPORTED =
            PyWords.of("Annotated Any AwareDatetime BaseModel ConfigDict Context CoreSchema Decimal Field"
                    + " GetCoreSchemaHandler IPv4Address IPv4Interface IPv4Network IPv6Address IPv6Interface IPv6Network"
                    + " InvalidOperation JsonValue Literal NaiveDatetime UUID ValidatorFunctionWrapHandler"
                    + " WrapValidator");

    private final Map<QualifiedName, String> tables = new HashMap<>();
    private final Map<String, String> enums = new LinkedHashMap<>();
    private final Map<QualifiedName, String> enumClasses = new HashMap<>();

    ClassNames(Schema schema, ModelNames models) {
        Set<String> used = new HashSet<>(IMPORTED);
        used.addAll(Part.words());
        for (Table table : schema.tables()) {
            String name = models.model(table);
            // Only an association table, which has no class, can have the name of one.
            tables.put(table.name(), tables.containsValue(name) ? name + "Row" : name);
            used.add(read(table));
            used.add(create(table));
            used.add(update(table));
        }
        for (Table view : models.views().tables()) {
            tables.put(view.name(), models.model(view));
            used.add(read(view));
        }
        for (EnumType type : schema.enums()) {
            String name = models.enumClass(type);
            String local = name;
            while (!used.add(local)) {
                local += "Enum";
            }
            enumClasses.put(type.name(), local);
            enums.put(local, local.equals(name) ? name : name + " as " + local);
        }
    }

    String read(Table table) {
        return tables.getOrDefault(table.name(), "") + "Read";
    }

    String create(Table table) {
        return tables.getOrDefault(table.name(), "") + "Create";
    }

    String update(Table table) {
        return tables.getOrDefault(table.name(), "") + "Update";
    }

    String enumClass(EnumType type) {
        return enumClasses.getOrDefault(type.name(), "");
    }

    /** How the enum class that the module calls so is imported. */
    Optional<String> enumOf(String name) {
        return Optional.ofNullable(enums.get(name));
    }
}
