package dev.lockstep.cli.project;

import dev.lockstep.cli.config.TargetSetting;
import dev.lockstep.cli.output.WantedFile;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.Saying;
import dev.lockstep.emitters.Saying.How;
import java.util.List;

/** What one target of the project makes of its schema. */
public record TargetEmission(TargetSetting setting, Emission emission) {
    /** The files with paths relative to the project. */
    public List<WantedFile> files() {
        return emission.files().stream()
                .map(file -> WantedFile.of(path(file.path()), file.content(), file.lifetime()))
                .toList();
    }

    /** The path of an emitted file relative to the project. */
    public String path(String emitted) {
        return setting.output().isEmpty() ? emitted : setting.output() + "/" + emitted;
    }

    /** How many objects are said in one way. */
    public long count(How how) {
        return emission.sayings().stream().filter(saying -> saying.how() == how).count();
    }

    /** The share of objects in the ORM's own words, in percent, rounded down. */
    public long nativeShare() {
        List<Saying> all = emission.sayings();
        return all.isEmpty() ? 100 : count(How.NATIVE) * 100 / all.size();
    }
}
