package dev.lockstep.cli.config;

import dev.lockstep.emitters.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one project wants of one target. */
public sealed interface TargetSetting {
    Target target();

    /** The output folder, relative to the configuration, with forward slashes. */
    String output();

    /**
     * @param apps the tables of each app in the order of the file; empty for one app with every table
     */
    record Django(String output, Map<String, List<String>> apps) implements TargetSetting {
        public Django {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            apps.forEach((app, tables) -> copy.put(app, Collections.unmodifiableList(new ArrayList<>(tables))));
            apps = Collections.unmodifiableMap(copy);
        }

        @Override
        public Target target() {
            return Target.DJANGO;
        }
    }

    /** @param javaPackage the package of the entities */
    record Jpa(String output, String javaPackage) implements TargetSetting {
        @Override
        public Target target() {
            return Target.JPA;
        }
    }
}
