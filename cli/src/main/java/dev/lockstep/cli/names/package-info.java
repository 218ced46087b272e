/**
 * {@code lockstep.names.yaml}: the names chosen for classes, attributes, relations and enum members.
 *
 * <p>In: the file's text, or name books. Out: name books, or the file's text. Must not know how names are chosen.
 */
@NullMarked
package dev.lockstep.cli.names;

import org.jspecify.annotations.NullMarked;
