package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.emitters.python.PyExpression.Call;

/**
 * One end of a pair of relationships.
 *
 * @param annotation what stands between the brackets of {@code Mapped}
 * @param target the class at the other end
 */
record Relationship(String relationshipName, String annotation, String target, Call call) {}
