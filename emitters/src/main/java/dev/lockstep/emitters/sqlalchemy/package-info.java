/**
 * A schema as a package of SQLAlchemy 2 declarative models.
 *
 * <p>In: a schema, the target's part of the configuration, the recorded names. Out: Python files as values and, for
 * every object, how it was said. Must not know other targets, disks or databases.
 */
@NullMarked
package dev.lockstep.emitters.sqlalchemy;

import org.jspecify.annotations.NullMarked;
