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
}
