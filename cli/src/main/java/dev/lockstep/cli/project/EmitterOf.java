package dev.lockstep.cli.project;

import dev.lockstep.cli.config.TargetSetting;
import dev.lockstep.core.model.FormerNames;
import dev.lockstep.emitters.Emitter;
import dev.lockstep.emitters.django.DjangoConfig;
import dev.lockstep.emitters.django.DjangoEmitter;
import dev.lockstep.emitters.jpa.JpaConfig;
import dev.lockstep.emitters.jpa.JpaEmitter;
import dev.lockstep.emitters.pydantic.PydanticConfig;
import dev.lockstep.emitters.pydantic.PydanticEmitter;
import dev.lockstep.emitters.python.ImportLines.Section;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Layout;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Migrations;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyEmitter;
import java.util.List;
import java.util.Map;

/** The emitter that a target's setting asks for. */
final class EmitterOf {
    private static final Map<String, List<String>> ONE_APP = Map.of("app", List.of("*"));

    private EmitterOf() {}

    static Emitter setting(TargetSetting setting, FormerNames former) {
        return setting.match(new TargetSetting.Cases<Emitter>() {
            @Override
            public Emitter django(TargetSetting.Django django) {
                return new DjangoEmitter(new DjangoConfig(django.apps().isEmpty() ? ONE_APP : django.apps()), former);
            }

            @Override
            public Emitter jpa(TargetSetting.Jpa jpa) {
                return new JpaEmitter(new JpaConfig(jpa.javaPackage()));
            }

            @Override
            public Emitter sqlalchemy(TargetSetting.SqlAlchemy sqlalchemy) {
                Layout layout = Layout.valueOf(sqlalchemy.layout().name());
                Migrations migrations =
                        Migrations.valueOf(sqlalchemy.migrations().name());
                return new SqlAlchemyEmitter(
                        new SqlAlchemyConfig(sqlalchemy.packageName(), layout, sqlalchemy.base(), migrations)
                                .withMixins(sqlalchemy.mixins()));
            }

            @Override
            public Emitter pydantic(TargetSetting.Pydantic pydantic) {
                Section section = sectionOf(pydantic);
                return new PydanticEmitter(new PydanticConfig(pydantic.file(), pydantic.modelsModule(), section));
            }
        });
    }

    /** A module that lies where the project's root or its src says is the project's own to a sorter of imports. */
    private static Section sectionOf(TargetSetting.Pydantic pydantic) {
        String place = pydantic.models().owned().replace('/', '.');
        String module = pydantic.modelsModule();
        return place.equals(module) || place.equals("src." + module) ? Section.LOCAL : Section.THIRD_PARTY;
    }
}
