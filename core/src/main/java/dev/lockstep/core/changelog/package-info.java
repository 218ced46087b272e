/**
 * What changed between two versions of a schema, in words, and how a version is recorded.
 *
 * <p>In: schemas, the version block of the canonical file, a day. Out: changes, findings, and the texts of the version
 * block, snapshot and CHANGELOG.md. Must not know a clock, a folder or a server.
 */
@NullMarked
package dev.lockstep.core.changelog;

import org.jspecify.annotations.NullMarked;
