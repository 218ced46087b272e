package dev.lockstep.cli.config;

import dev.lockstep.cli.config.TargetSetting.SqlAlchemy;
import dev.lockstep.cli.config.TargetSetting.SqlAlchemy.Layout;
import dev.lockstep.cli.config.TargetSetting.SqlAlchemy.Migrations;
import dev.lockstep.cli.yaml.YamlMapping;
import dev.lockstep.cli.yaml.YamlValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code targets.sqlalchemy}. */
final class SqlAlchemySettingReader {
    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern CLASS = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*\\.)+[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern MIXIN = Pattern.compile("[A-Z][A-Za-z0-9_]*");
    private final ProjectPaths paths;

    SqlAlchemySettingReader(ProjectPaths paths) {
        this.paths = paths;
    }

    Optional<TargetSetting.SqlAlchemy> read(YamlValue value) {
        YamlMapping mapping = value.mapping();
        Optional<String> output = mapping.require("output").flatMap(paths::inProject);
        String name = mapping.find("package").flatMap(this::packageName).orElse(SqlAlchemy.DEFAULT_PACKAGE);
        Layout layout = mapping.find("layout").flatMap(this::layout).orElse(Layout.MODULE);
        Optional<String> base = mapping.find("base").flatMap(this::base);
        Migrations migrations =
                mapping.find("migrations").flatMap(this::migrations).orElse(Migrations.NONE);
        Map<String, List<String>> mixins =
                mapping.find("mixins").map(this::mixins).orElse(Map.of());
        Optional<String> python = mapping.find("python").flatMap(YamlValue::text);
        mapping.refuseOthers("unknown-key", "key");
        return output.map(folder -> new SqlAlchemy(folder, name, layout, base, migrations, mixins, python));
    }

    private Optional<String> packageName(YamlValue value) {
        Optional<String> name = value.text();
        if (name.isPresent() && !PACKAGE.matcher(name.get()).matches()) {
            value.problem(
                    "bad-package",
                    "'" + name.get() + "' is no name for a Python package",
                    "use one word of a-z, 0-9 and underscores");
            return Optional.empty();
        }
        return name;
    }

    private Optional<Layout> layout(YamlValue value) {
        Optional<String> word = value.text();
        Optional<Layout> layout = Arrays.stream(Layout.values())
                .filter(each ->
                        word.isPresent() && word.get().equals(each.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (word.isPresent() && layout.isEmpty()) {
            value.problem(
                    "unknown-layout",
                    value.where() + " is '" + word.get() + "'",
                    "the layouts are 'module', 'schema' and 'table'");
        }
        return layout;
    }

    private Optional<Migrations> migrations(YamlValue value) {
        Optional<String> word = value.text();
        if (word.isPresent() && !word.get().equals("alembic")) {
            value.problem(
                    "unknown-migrations",
                    value.where() + " is '" + word.get() + "'",
                    "'alembic' is what can be said; leave it out for anything else");
            return Optional.empty();
        }
        return word.map(alembic -> Migrations.ALEMBIC);
    }

    private Map<String, List<String>> mixins(YamlValue value) {
        Map<String, List<String>> mixins = new LinkedHashMap<>();
        value.mapping().all().forEach((name, columns) -> {
            if (!MIXIN.matcher(name).matches()) {
                columns.problem("bad-mixin", "'" + name + "' is no name of a class", "write it like Stamped");
            }
            List<String> names = columns.list().stream()
                    .flatMap(column -> column.text().stream())
                    .toList();
            if (names.isEmpty()) {
                columns.problem("bad-mixin", "the mixin " + name + " has no columns", "name those that it shares");
            }
            mixins.put(name, names);
        });
        return mixins;
    }

    private Optional<String> base(YamlValue value) {
        Optional<String> name = value.text();
        if (name.isPresent() && !CLASS.matcher(name.get()).matches()) {
            value.problem("bad-base", "'" + name.get() + "' is no full name of a class", "write it like shop.db.Base");
            return Optional.empty();
        }
        return name;
    }
}
