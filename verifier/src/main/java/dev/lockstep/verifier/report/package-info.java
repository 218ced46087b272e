/**
 * What a verification found, as a value, as text and as JSON.
 *
 * <p>In: differences, omissions, findings. Out: texts in a stable order. Must not know how anything was found out.
 */
@NullMarked
package dev.lockstep.verifier.report;

import org.jspecify.annotations.NullMarked;
