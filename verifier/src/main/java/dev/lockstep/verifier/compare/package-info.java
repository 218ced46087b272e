/**
 * Whether two catalogs say the same, with the server as the judge of expressions.
 *
 * <p>In: two schemas read from servers of one major version, and a database that holds the expected one. Out:
 * differences. Must not know how the databases were filled.
 */
@NullMarked
package dev.lockstep.verifier.compare;

import org.jspecify.annotations.NullMarked;
