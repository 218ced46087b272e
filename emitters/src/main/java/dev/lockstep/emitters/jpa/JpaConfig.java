package dev.lockstep.emitters.jpa;

/**
 * The part of the configuration that the JPA target reads.
 *
 * @param packageName the Java package of the entities, such as {@code com.example.trading.model}
 */
public record JpaConfig(String packageName) {
    /** @throws IllegalArgumentException when the name is no Java package name */
    public JpaConfig {
        for (String part : packageName.split("\\.", -1)) {
            if (!JavaWords.MEMBERS.takes(part)) {
                throw new IllegalArgumentException("not a Java package name: " + packageName);
            }
        }
    }
}
