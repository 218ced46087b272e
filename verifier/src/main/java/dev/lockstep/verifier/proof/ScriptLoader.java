package dev.lockstep.verifier.proof;

import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.verifier.load.CanonicalLoader;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.util.List;

/** Loads a script that Lockstep wrote itself: a rejected statement is a finding, not the user's mistake. */
record ScriptLoader(CanonicalLoader loader, SqlScript script) implements Loader {
    @Override
    public Loaded load(DatabaseAddress database) {
        try {
            loader.load(script, database);
            return Loaded.withoutRows(List.of());
        } catch (InputException e) {
            return Loaded.withoutRows(e.diagnostics().stream()
                    .map(diagnostic -> new Finding(
                            script.file().name() + ":"
                                    + script.file()
                                            .position(diagnostic.span().start())
                                            .line(),
                            diagnostic.message()))
                    .toList());
        }
    }
}
