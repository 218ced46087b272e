package dev.lockstep.emitters.sqlalchemy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of the configuration that is about SQLAlchemy.
 *
 * @param packageName the Python package that is written, one word
 * @param layout how the models are spread over modules
 * @param base the full name of a base class of the user's own, {@code shop.db.Base}
 * @param migrations what the user writes migrations with
 * @param mixins the columns of each class that the classes of tables with these columns inherit, in order
 */
public record SqlAlchemyConfig(
        String packageName,
        Layout layout,
        Optional<String> base,
        Migrations migrations,
        Map<String, List<String>> mixins) {
    public SqlAlchemyConfig {
        mixins = Collections.unmodifiableMap(new LinkedHashMap<>(mixins));
    }

    public SqlAlchemyConfig(String packageName, Layout layout, Optional<String> base) {
        this(packageName, layout, base, Migrations.NONE);
    }

    public SqlAlchemyConfig(String packageName, Layout layout, Optional<String> base, Migrations migrations) {
        this(packageName, layout, base, migrations, Map.of());
    }

    /** The same with mixins. */
    public SqlAlchemyConfig withMixins(Map<String, List<String>> wanted) {
        return new SqlAlchemyConfig(packageName, layout, base, migrations, wanted);
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
