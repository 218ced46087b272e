/**
 * The Django target: models, migrations and the support package.
 *
 * <p>In: a schema, the routing of tables to apps, recorded names, the files of the last run. Out: files and sayings.
 * Must not run Python and must not know a database.
 */
@NullMarked
package dev.lockstep.emitters.django;

import org.jspecify.annotations.NullMarked;
