package dev.lockstep.emitters.django;

import dev.lockstep.emitters.python.PyExpression;

/**
 * One operation of a migration.
 *
 * @param fragment what the migration's name says of it
 */
record MigrationStep(PyExpression operation, String fragment) {}
