package dev.lockstep.core.model;

/**
 * One entry of WITH ( ), such as {@code fillfactor} = {@code 70}.
 *
 * @param name in lower case, with its prefix ({@code toast.autovacuum_enabled})
 * @param value as the catalog keeps it, unquoted
 */
public record StorageParameter(String name, String value) {}
