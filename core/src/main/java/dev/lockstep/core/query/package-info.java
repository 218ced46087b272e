/**
 * Queries as the Postgres manual takes them apart: what is selected, and from where.
 *
 * <p>In: names and types as statements write them. Out: immutable records. Must not know what any name stands for, nor
 * how the text was read.
 */
@NullMarked
package dev.lockstep.core.query;

import org.jspecify.annotations.NullMarked;
