package dev.lockstep.verifier.proof;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.verifier.load.Loader;
import java.util.Map;

/**
 * A target to be verified.
 *
 * @param name as the report shows it
 * @param omissions what the emitter declared not to create, with the reasons
 * @param files the emitted file that says each object
 */
public record TargetTrial(
        String name, Loader loader, Map<ObjectPath, String> omissions, Map<ObjectPath, String> files) {
    public TargetTrial {
        omissions = Map.copyOf(omissions);
        files = Map.copyOf(files);
    }
}
