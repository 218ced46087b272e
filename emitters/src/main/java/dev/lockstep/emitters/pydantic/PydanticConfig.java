package dev.lockstep.emitters.pydantic;

import dev.lockstep.emitters.python.ImportLines.Section;

/**
 * The part of the configuration that is about Pydantic.
 *
 * @param file the file's name in the output folder
 * @param modelsModule the module that offers the SQLAlchemy models and enums, as an import names it
 * @param modelsSection where a sorter of imports puts that module
 */
public record PydanticConfig(String file, String modelsModule, Section modelsSection) {}
