/**
 * A schema as a module of Pydantic 2 models: what to read, to insert and to change for each table.
 *
 * <p>In: a schema, the target's part of the configuration, the names of the SQLAlchemy models that the schemas stand
 * on. Out: one Python file as a value and how tables, columns, enums and checks were said. Must not know disks or
 * databases, nor of SQLAlchemy's emitter more than how it calls things.
 */
@NullMarked
package dev.lockstep.emitters.pydantic;

import org.jspecify.annotations.NullMarked;
