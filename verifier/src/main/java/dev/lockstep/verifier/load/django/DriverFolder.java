package dev.lockstep.verifier.load.django;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Python files of this package, unpacked into a folder that only this user may read, for one run. */
record DriverFolder(Path folder) implements AutoCloseable {
    private static final String SCRIPT = "driver.py";
    private static final String MODULES = "lockstep_trial";
    private static final List<String> MODULE_FILES = List.of(
            "__init__.py",
            "catalog.py",
            "findings.py",
            "phases.py",
            "rows.py",
            "schema.py",
            "settings.py",
            "values.py");

    static DriverFolder unpacked() throws IOException {
        DriverFolder driver = new DriverFolder(Files.createTempDirectory("lockstep-django"));
        Files.writeString(driver.script(), Resource.text(SCRIPT));
        Path modules = Files.createDirectory(driver.folder().resolve(MODULES));
        for (String file : MODULE_FILES) {
            Files.writeString(modules.resolve(file), Resource.text(MODULES + "/" + file));
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
