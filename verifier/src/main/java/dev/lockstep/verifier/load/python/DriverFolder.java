package dev.lockstep.verifier.load.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Python files of a trial, unpacked into a folder that only this user may read, for one run. */
record DriverFolder(Path folder) implements AutoCloseable {
    private static final String SCRIPT = "driver.py";
    private static final String MODULES = "lockstep_trial";
    private static final List<String> SHARED =
            List.of("__init__.py", "catalog.py", "equality.py", "findings.py", "mapping.py", "rows.py", "values.py");

    /** @param target a class beside which the target's own modules lie */
    static DriverFolder unpacked(Class<?> target, List<String> files) throws IOException {
        DriverFolder driver = new DriverFolder(Files.createTempDirectory("lockstep-python"));
        Files.writeString(driver.script(), Resource.text(DriverFolder.class, SCRIPT));
        Path modules = Files.createDirectory(driver.folder().resolve(MODULES));
        for (String file : SHARED) {
            Files.writeString(modules.resolve(file), Resource.text(DriverFolder.class, MODULES + "/" + file));
        }
        for (String file : files) {
            Files.writeString(modules.resolve(file), Resource.text(target, MODULES + "/" + file));
        }
        return driver;
    }

    Path script() {
        return folder.resolve(SCRIPT);
    }

    @Override
    public void close() throws IOException {
        FileTree.remove(folder);
    }
}
