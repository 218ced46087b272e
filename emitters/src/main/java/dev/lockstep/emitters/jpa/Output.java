package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.emitters.Saying.How;

/**
 * Where one entity, or what belongs to none, is said.
 *
 * @param file the Java file
 * @param afterScript the script behind Hibernate's own statements
 */
record Output(Sayings sayings, Scripts scripts, String file, String afterScript) {
    void say(ObjectPath path, How how, String words) {
        sayings.say(path, how, words, file);
    }

    /** Says that a statement behind Hibernate's own makes the object. */
    void carry(ObjectPath path, String words) {
        sayings.say(path, How.CARRIED, words, afterScript);
    }
}
