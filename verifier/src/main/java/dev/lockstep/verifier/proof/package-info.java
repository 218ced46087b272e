/**
 * The whole verification: databases filled in different ways, read and compared.
 *
 * <p>In: a canonical script, the same schema as printed, targets with their loaders. Out: a report. Must not print.
 */
@NullMarked
package dev.lockstep.verifier.proof;

import org.jspecify.annotations.NullMarked;
