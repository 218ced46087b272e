/**
 * Names of schema objects as the server stores them.
 *
 * <p>In: text already unquoted and folded. Out: comparable values. Knows nothing of any other package.
 */
@NullMarked
package dev.lockstep.core.name;

import org.jspecify.annotations.NullMarked;
