package dev.lockstep.cli.config;

import java.util.regex.Pattern;

/** What the settings of the Pydantic target look like, in the configuration and on the command line. */
public final class PydanticWords {
    public static final Pattern FILE = Pattern.compile("([^/]+/)*[A-Za-z_][A-Za-z0-9_]*\\.py");
    public static final String FILE_HINT = "name one Python file, such as app/schemas/database.py";

    public static final Pattern MODULE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*\\.)*[A-Za-z_][A-Za-z0-9_]*");
    public static final String MODULE_HINT = "write it as an import does, such as app.models";

    /** The declarative base of the models is always offered by this name. */
    public static final Pattern BASE = Pattern.compile("Base");

    public static final String BASE_HINT = "the base class that the models offer is always called Base";

    private PydanticWords() {}
}
