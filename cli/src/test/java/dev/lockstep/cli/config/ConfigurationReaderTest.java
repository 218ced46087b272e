package dev.lockstep.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
    @TempDir
    Path folder;

    @Test
    void aWholeConfigurationIsRead() throws IOException {
        Configuration read = read("""
                canonical: db/schema.sql
                postgres: {version: 17, server: embedded}
                targets:
                  django:
                    output: targets/django
                    python: /opt/python3
                    apps:
                      options: [stocks, option_snapshots]
                      jobs: [collection_jobs]
                  jpa: {output: targets/jpa, package: com.example.trading.model}
                  sqlalchemy: {output: targets/sqlalchemy, package: trading, layout: table, base: shop.db.Base, migrations: alembic, mixins: {Stamped: [created_at, updated_at]}}
                  pydantic: {out: app/schemas/database.py, models-module: app.models, base-class-name: Base}
                """);
        TargetSetting.SqlAlchemy models = new TargetSetting.SqlAlchemy(
                "targets/sqlalchemy",
                "trading",
                TargetSetting.SqlAlchemy.Layout.TABLE,
                Optional.of("shop.db.Base"),
                TargetSetting.SqlAlchemy.Migrations.ALEMBIC,
                Map.of("Stamped", List.of("created_at", "updated_at")),
                Optional.empty());

        Map<String, List<String>> apps =
                Map.of("options", List.of("stocks", "option_snapshots"), "jobs", List.of("collection_jobs"));
        assertThat(read)
                .isEqualTo(new Configuration(
                        folder,
                        folder.resolve("db/schema.sql"),
                        PostgresSetting.DEFAULT,
                        Optional.of(new TargetSetting.Django("targets/django", apps, Optional.of("/opt/python3"))),
                        Optional.of(new TargetSetting.Jpa("targets/jpa", "com.example.trading.model")),
                        Optional.of(models),
                        Optional.of(new TargetSetting.Pydantic("app/schemas/database.py", "app.models", models))));
    }

    @Test
    void onlyTheTargetsAreNeeded() throws IOException {
        Configuration read = read("targets: {django: {output: models}}");

        assertThat(read.canonical()).isEqualTo(folder.resolve("schema_canonical.sql"));
        assertThat(read.jpa()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    tagets: {} | 1:1: error[missing-key]: the file has no key 'targets'
                    postgres: 3 | 1:11: error[wrong-type]: postgres is '3', not a mapping of keys to values
                    targets: {djnago: {output: a}} | 1:11: error[unknown-target]: 'djnago' is no target of targets
                    targets: {django: {}} | 1:19: error[missing-key]: targets.django has no key 'output'
                    targets: {django: {output: [a]}} | 1:28: error[wrong-type]: targets.django.output is a list, not text
                    targets: {django: {output: }} | 1:27: error[wrong-type]: targets.django.output is empty, not text
                    targets: {django: {output: ../a}} | 1:28: error[unsafe-output]: targets.django.output is '../a', which leaves the folder of the configuration
                    targets: {django: {output: /a}} | 1:28: error[unsafe-output]: targets.django.output is '/a', which leaves the folder of the configuration
                    targets: {django: {output: a, output: b}} | 1:31: error[duplicate-key]: targets.django.output is given twice
                    targets: {django: {output: a, apps: {A b: [c]}}} | 1:43: error[bad-app-name]: 'A b' is no name for a Django app
                    targets: {django: {output: a, apps: {a: [t], b: [t]}}} | 1:50: error[duplicate-table]: table t is already in app a
                    targets: {jpa: {output: a, package: com.class.x}} | 1:37: error[bad-package]: 'com.class.x' is no name for a Java package
                    targets: {sqlalchemy: {output: a, package: b.c}} | 1:44: error[bad-package]: 'b.c' is no name for a Python package
                    targets: {sqlalchemy: {output: a, layout: file}} | 1:43: error[unknown-layout]: targets.sqlalchemy.layout is 'file'
                    targets: {sqlalchemy: {output: a, base: Base}} | 1:41: error[bad-base]: 'Base' is no full name of a class
                    targets: {sqlalchemy: {output: a, migrations: flyway}} | 1:47: error[unknown-migrations]: targets.sqlalchemy.migrations is 'flyway'
                    targets: {sqlalchemy: {output: a, mixins: {stamped: [b]}}} | 1:53: error[bad-mixin]: 'stamped' is no name of a class
                    targets: {django: {output: a}, sqlalchemy: {output: a/b}} | 1:44: error[shared-output]: targets.django.output and targets.sqlalchemy.output are the same folder or one holds the other
                    targets: {jpa: {output: a, package: x}, django: {output: a/b}} | 1:16: error[shared-output]: targets.django.output and targets.jpa.output are the same folder or one holds the other
                    targets: {pydantic: {out: a.py}} | 1:21: error[missing-target]: targets.pydantic stands on SQLAlchemy models, but there is no targets.sqlalchemy
                    targets: {sqlalchemy: {output: a}, pydantic: {}} | 1:46: error[missing-key]: targets.pydantic has no key 'out'
                    targets: {sqlalchemy: {output: a}, pydantic: {out: b}} | 1:52: error[bad-file]: targets.pydantic.out is 'b'
                    targets: {sqlalchemy: {output: a}, pydantic: {out: ../b.py}} | 1:52: error[unsafe-output]: targets.pydantic.out is '../b.py', which leaves the folder of the configuration
                    targets: {sqlalchemy: {output: a}, pydantic: {out: b.py, models-module: c-d}} | 1:73: error[bad-module]: targets.pydantic.models-module is 'c-d'
                    targets: {sqlalchemy: {output: a}, pydantic: {out: b.py, base-class-name: Mine}} | 1:75: error[bad-base]: targets.pydantic.base-class-name is 'Mine'
                    targets: {sqlalchemy: {output: a}, pydantic: {out: a/models/b.py}} | 1:46: error[shared-output]: targets.sqlalchemy.output and targets.pydantic.out are the same folder or one holds the other
                    postgres: {version: 9} | 1:21: error[unknown-version]: postgres.version is 9
                    postgres: {server: docker} | 1:20: error[unknown-server]: postgres.server is 'docker'
                    targets: {} | 1:10: error[missing-key]: targets names no target
                    targets: [ | 1:11: error[not-yaml]: expected the node content, but found '<stream end>'
                    """)
    void whatIsWrongIsNamedWithItsPlace(String text, String expected) throws IOException {
        assertThat(firstLines(text)).contains("lockstep.yaml:" + expected);
    }

    @Test
    void anUnknownKeyComesWithTheNearestKnownOne() throws IOException {
        Diagnostic diagnostic =
                diagnostics("targets: {django: {output: a, aps: {}}}").get(0);

        assertThat(diagnostic.render()).isEqualTo("""
                        lockstep.yaml:1:31: error[unknown-key]: 'aps' is no key of targets.django
                          1 | targets: {django: {output: a, aps: {}}}
                            |                               ^~~
                          hint: did you mean 'apps'?""");
    }

    @Test
    void anOutputThroughALinkToAnotherPlaceIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Files.createSymbolicLink(folder.resolve("dangling"), elsewhere.resolve("missing"));

        for (String link : List.of("link", "dangling")) {
            assertThat(firstLines("targets: {django: {output: " + link + "/models}}"))
                    .singleElement()
                    .asString()
                    .contains("error[unsafe-output]");
        }
    }

    private Configuration read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("lockstep.yaml"), text);
        return ConfigurationReader.read(file, "lockstep.yaml");
    }

    private List<Diagnostic> diagnostics(String text) {
        InputException thrown = catchThrowableOfType(InputException.class, () -> read(text));
        return thrown.diagnostics();
    }

    private List<String> firstLines(String text) {
        return diagnostics(text).stream()
                .map(diagnostic -> diagnostic.render().lines().findFirst().orElseThrow())
                .toList();
    }
}
