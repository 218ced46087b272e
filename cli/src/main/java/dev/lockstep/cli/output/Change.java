package dev.lockstep.cli.output;

import java.util.Optional;

/**
 * One file to put in place or to take away.
 *
 * @param path relative to the project
 * @param before the hash of what is there now, empty when nothing is
 * @param content the bytes to put there, empty to delete the file
 */
record Change(String path, Optional<String> before, Optional<byte[]> content) {
    Optional<String> after() {
        return content.map(FileHash::of);
    }
}
