package dev.lockstep.emitters;

import dev.lockstep.core.model.Schema;

/**
 * Writes the models of one target. The same input gives the same bytes.
 *
 * <p>An emitter is made for one configuration; it keeps no state between calls.
 */
public interface Emitter {
    Target target();

    /**
     * Says the schema in the target's words.
     *
     * @param schema the parsed model
     * @param recorded the names earlier runs chose and a person may have changed; they win over derived ones
     * @param present the files of the target as they are on disk now
     * @throws EmissionException when a name or a configuration makes it impossible; nothing is written then
     */
    Emission emit(Schema schema, NameBook recorded, PresentFiles present);
}
