package dev.lockstep.cli.config;

import dev.lockstep.cli.yaml.YamlMapping;
import dev.lockstep.cli.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code targets.django}. */
final class DjangoSettingReader {
    private static final Pattern APP = Pattern.compile("[a-z_][a-z0-9_]*");

    private final ProjectPaths paths;
    private final Map<String, String> appOfTable = new HashMap<>();

    DjangoSettingReader(ProjectPaths paths) {
        this.paths = paths;
    }

    Optional<TargetSetting.Django> read(YamlValue value) {
        YamlMapping mapping = value.mapping();
        Optional<String> output = mapping.require("output").flatMap(paths::inProject);
        Map<String, List<String>> apps = mapping.find("apps").map(this::apps).orElse(Map.of());
        Optional<String> python = mapping.find("python").flatMap(YamlValue::text);
        mapping.refuseOthers("unknown-key", "key");
        return output.map(folder -> new TargetSetting.Django(folder, apps, python));
    }

    private Map<String, List<String>> apps(YamlValue value) {
        Map<String, List<String>> apps = new LinkedHashMap<>();
        YamlMapping mapping = value.mapping();
        mapping.all().forEach((app, tables) -> {
            if (!APP.matcher(app).matches()) {
                tables.problem(
                        "bad-app-name", "'" + app + "' is no name for a Django app", "use a-z, 0-9 and underscores");
            }
            apps.put(app, tables(app, tables));
        });
        return apps;
    }

    private List<String> tables(String app, YamlValue value) {
        List<String> tables = new ArrayList<>();
        for (YamlValue item : value.list()) {
            Optional<String> table = item.text();
            table.ifPresent(name -> {
                String other = appOfTable.putIfAbsent(name, app);
                if (other != null) {
                    item.problem(
                            "duplicate-table", "table " + name + " is already in app " + other, "keep it in one app");
                }
                tables.add(name);
            });
        }
        return tables;
    }
}
