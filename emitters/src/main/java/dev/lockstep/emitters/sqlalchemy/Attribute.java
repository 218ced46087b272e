package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Column;
import dev.lockstep.emitters.python.PyExpression.Call;

/**
 * A column as an attribute of its class.
 *
 * @param pythonType the type of its values, {@code None} included where the column takes NULL
 * @param call what the attribute is set to
 */
record Attribute(Column column, String attributeName, String pythonType, Call call) {}
