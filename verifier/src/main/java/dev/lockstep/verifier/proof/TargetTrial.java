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
 * @param making how the target comes to its tables
 */
public record TargetTrial(
        String name, Loader loader, Map<ObjectPath, String> omissions, Map<ObjectPath, String> files, Making making) {
    /** How tables come to be. */
    public enum Making {
        /** Each is created as it is. */
        FRESH,
        /** Each is created as it once was, then altered: columns that came later stand last. */
        UPGRADED,
        /** By the models of another target, which answers for them; this one only writes and reads their rows. */
        BORROWED
    }

    public TargetTrial {
        omissions = Map.copyOf(omissions);
        files = Map.copyOf(files);
    }

    /** A target that creates its tables as they are. */
    public TargetTrial(String name, Loader loader, Map<ObjectPath, String> omissions, Map<ObjectPath, String> files) {
        this(name, loader, omissions, files, Making.FRESH);
    }
}
