package dev.lockstep.emitters.pydantic;

import dev.lockstep.emitters.python.ImportLines;
import dev.lockstep.emitters.python.ImportLines.Section;
import dev.lockstep.emitters.python.PyWords;
import java.util.List;
import java.util.Set;

/** The import lines of the module, found by the names that its code uses. */
final class SchemaImports {
    private static final Set<String> DECIMAL = PyWords.of("Context Decimal InvalidOperation ROUND_HALF_UP");
    private static final Set<String> TYPING = PyWords.of("Annotated Any Literal");
    private static final Set<String> PYDANTIC = PyWords.of("AwareDatetime BaseModel ConfigDict Field"
            + " GetCoreSchemaHandler JsonValue NaiveDatetime ValidatorFunctionWrapHandler WrapValidator");
    private static final Set<String> PYDANTIC_CORE = PyWords.of("CoreSchema core_schema");

    private final PydanticConfig config;
    private final ImportLines lines = new ImportLines();

    SchemaImports(PydanticConfig config) {
        this.config = config;
    }

    /** Adds a name of the module of SQLAlchemy models, {@code JobStatus} or {@code Text as TextEnum}. */
    void useModel(String name) {
        lines.add(config.modelsSection(), config.modelsModule(), name);
    }

    /** Adds what a name stands for; a built-in one needs no import. */
    void use(String name) {
        if (DECIMAL.contains(name)) {
            lines.add(Section.STANDARD, "decimal", name);
        } else if (TYPING.contains(name)) {
            lines.add(Section.STANDARD, "typing", name);
        } else if (PYDANTIC.contains(name)) {
            lines.add(Section.THIRD_PARTY, "pydantic", name);
        } else if (PYDANTIC_CORE.contains(name)) {
            lines.add(Section.THIRD_PARTY, "pydantic_core", name);
        } else if (name.startsWith("IPv")) {
            lines.add(Section.STANDARD, "ipaddress", name);
        } else {
            useModule(name);
        }
    }

    private void useModule(String name) {
        switch (name) {
            case "UUID" -> lines.add(Section.STANDARD, "uuid", name);
            case "dt" -> lines.addModule(Section.STANDARD, "datetime", "dt");
            case "re" -> lines.addModule(Section.STANDARD, "re", "re");
            case "pg" -> lines.add(Section.THIRD_PARTY, "sqlalchemy.dialects", "postgresql as pg");
            default -> {
                // A built-in type.
            }
        }
    }

    List<String> lines() {
        return lines.lines();
    }
}
