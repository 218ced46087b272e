/**
 * The case folders of the repository, for the tests of every module.
 *
 * <p>In: {@code cases/}. Out: each folder with its files. Must not know what any file is compared with.
 */
@NullMarked
package dev.lockstep.core.cases;

import org.jspecify.annotations.NullMarked;
