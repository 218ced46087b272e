package dev.lockstep.cli.config;

import dev.lockstep.emitters.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one project wants of one target. */
public sealed interface TargetSetting {
    Target target();

    /** The output folder, relative to the configuration, with forward slashes. */
    String output();

    /** What of the output folder is this target's: all of it, unless it says less. */
    default String owned() {
        return output();
    }

    /** The key of the configuration that says where the output goes. */
    default String outputKey() {
        return "output";
    }

    <R> R match(Cases<R> cases);

    /** What to do for each target. */
    interface Cases<R> {
        R django(Django django);

        R jpa(Jpa jpa);

        R sqlalchemy(SqlAlchemy sqlalchemy);

        R pydantic(Pydantic pydantic);
    }

    /**
     * @param apps the tables of each app in the order of the file; empty for one app with every table
     * @param python the interpreter that loads the models, when it is not to be one of ours
     */
    record Django(String output, Map<String, List<String>> apps, Optional<String> python) implements TargetSetting {
        public Django {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            apps.forEach((app, tables) -> copy.put(app, Collections.unmodifiableList(new ArrayList<>(tables))));
            apps = Collections.unmodifiableMap(copy);
        }

        @Override
        public Target target() {
            return Target.DJANGO;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.django(this);
        }
    }

    /** @param javaPackage the package of the entities */
    record Jpa(String output, String javaPackage) implements TargetSetting {
        @Override
        public Target target() {
            return Target.JPA;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.jpa(this);
        }
    }

    /**
     * @param packageName the Python package below the output folder
     * @param base the full name of a base class of the project's own
     * @param migrations what the project writes migrations with
     * @param mixins the columns of each class that classes of tables inherit, in order
     * @param python the interpreter that loads the models, when it is not to be one of ours
     */
    record SqlAlchemy(
            String output,
            String packageName,
            Layout layout,
            Optional<String> base,
            Migrations migrations,
            Map<String, List<String>> mixins,
            Optional<String> python)
            implements TargetSetting {
        public SqlAlchemy {
            mixins = Collections.unmodifiableMap(new LinkedHashMap<>(mixins));
        }

        /** What is written where the file does not say it. */
        public static final String DEFAULT_PACKAGE = "models";

        /** Models in a folder, with everything that Lockstep can write for them. */
        public static SqlAlchemy in(String output) {
            return new SqlAlchemy(
                    output,
                    DEFAULT_PACKAGE,
                    Layout.MODULE,
                    Optional.empty(),
                    Migrations.ALEMBIC,
                    Map.of(),
                    Optional.empty());
        }

        /** What a project writes migrations with, as far as the models have to know. */
        public enum Migrations {
            NONE,
            ALEMBIC
        }

        /** How the models are spread over modules. */
        public enum Layout {
            MODULE,
            SCHEMA,
            TABLE
        }

        @Override
        public Target target() {
            return Target.SQLALCHEMY;
        }

        @Override
        public String owned() {
            return output.isEmpty() ? packageName : output + "/" + packageName;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sqlalchemy(this);
        }
    }

    /**
     * @param out the one file that is written, relative to the configuration, with forward slashes
     * @param modelsModule the module that offers the SQLAlchemy models, as an import names it
     * @param models the models that the schemas stand on
     */
    record Pydantic(String out, String modelsModule, SqlAlchemy models) implements TargetSetting {
        @Override
        public Target target() {
            return Target.PYDANTIC;
        }

        @Override
        public String output() {
            return out.contains("/") ? out.substring(0, out.lastIndexOf('/')) : "";
        }

        /** The name of the file in its folder. */
        public String file() {
            return out.substring(out.lastIndexOf('/') + 1);
        }

        @Override
        public String owned() {
            return out;
        }

        @Override
        public String outputKey() {
            return "out";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pydantic(this);
        }
    }
}
