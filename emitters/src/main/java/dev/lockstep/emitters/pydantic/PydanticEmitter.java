package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.model.Schema;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import dev.lockstep.emitters.Emitter;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.PresentFiles;
import dev.lockstep.emitters.Target;
import dev.lockstep.emitters.sql.Mapped;
import dev.lockstep.emitters.sqlalchemy.ModelNames;
import java.util.List;

/** Writes Pydantic 2 models for what SQLAlchemy models read and write. */
public final class PydanticEmitter implements Emitter {
    private final PydanticConfig config;

    public PydanticEmitter(PydanticConfig config) {
        this.config = config;
    }

    @Override
    public Target target() {
        return Target.PYDANTIC;
    }

    /**
     * The rows of a partition are those of its table, which have models.
     *
     * @param recorded the names of the SQLAlchemy target, which this one shares
     */
    @Override
    public Emission emit(Schema whole, NameBook recorded, PresentFiles present) {
        Schema schema = Mapped.withHeirs(whole).schema();
        ModelNames models = ModelNames.of(whole, schema, recorded);
        String text = new SchemaModule(schema, models, config).text();
        EmittedFile file = new EmittedFile(config.file(), text, Lifetime.REGENERATED);
        return new Emission(List.of(file), Sayings.of(schema, models.views(), config), models.book());
    }
}
