/**
 * Throwaway Postgres servers and databases.
 *
 * <p>In: a major version and where to look for a server. Out: empty databases that vanish. Must not know what is
 * loaded into them.
 */
@NullMarked
package dev.lockstep.verifier.postgres;

import org.jspecify.annotations.NullMarked;
