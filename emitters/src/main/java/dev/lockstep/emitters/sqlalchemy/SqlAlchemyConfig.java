package dev.lockstep.emitters.sqlalchemy;

import java.util.Optional;

/**
 * The part of the configuration that is about SQLAlchemy.
 *
 * @param packageName the Python package that is written, one word
 * @param layout how the models are spread over modules
 * @param base the full name of a base class of the user's own, {@code shop.db.Base}
 */
public record SqlAlchemyConfig(String packageName, Layout layout, Optional<String> base) {
    /** How models are spread over modules. */
    public enum Layout {
        /** All in one. */
        MODULE,
        /** One for each namespace. */
        SCHEMA,
        /** One for each table. */
        TABLE
    }
}
