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

    <R> R match(Cases<R> cases);

    /** What to do for each target. */
    interface Cases<R> {
        R django(Django django);

        R jpa(Jpa jpa);

        R sqlalchemy(SqlAlchemy sqlalchemy);
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
     * @param python the interpreter that loads the models, when it is not to be one of ours
     */
    record SqlAlchemy(String output, String packageName, Layout layout, Optional<String> base, Optional<String> python)
            implements TargetSetting {
        /** What is written where the file does not say it. */
        public static final String DEFAULT_PACKAGE = "models";

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
        public <R> R match(Cases<R> cases) {
            return cases.sqlalchemy(this);
        }
    }
}
