package dev.lockstep.emitters.sqlalchemy;

import java.util.Optional;

/**
 * The part of the configuration that is about SQLAlchemy.
 *
 * @param packageName the Python package that is written, one word
 * @param layout how the models are spread over modules
 * @param base the full name of a base class of the user's own, {@code shop.db.Base}
 * @param migrations what the user writes migrations with
 */
public record SqlAlchemyConfig(String packageName, Layout layout, Optional<String> base, Migrations migrations) {
    public SqlAlchemyConfig(String packageName, Layout layout, Optional<String> base) {
        this(packageName, layout, base, Migrations.NONE);
    }

    /** What the user writes migrations with. */
    public enum Migrations {
        /** Nothing that looks at the models. */
        NONE,
        /** Alembic, whose autogenerate is to find nothing that is not there. */
        ALEMBIC
    }

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
