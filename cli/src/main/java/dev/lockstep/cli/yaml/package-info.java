/**
 * YAML files read value by value, with the place of each.
 *
 * <p>In: a source file. Out: values, and diagnostics for what is wrong with them. Must not know what the keys mean.
 */
@NullMarked
package dev.lockstep.cli.yaml;

import org.jspecify.annotations.NullMarked;
