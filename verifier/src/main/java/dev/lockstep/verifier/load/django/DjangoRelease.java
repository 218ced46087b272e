package dev.lockstep.verifier.load.django;

import dev.lockstep.verifier.EnvironmentException;
import java.util.Map;
import java.util.regex.Pattern;

/** The releases of Django, and of the driver it needs, with which the models can be tried. */
final class DjangoRelease {
    /** What our own environment holds. */
    static final String PINNED = "Django 5.2.17";

    private static final Pattern DJANGO = Pattern.compile("5\\.2(\\D.*)?|6\\..*");
    private static final Pattern PSYCOPG = Pattern.compile("3\\..*");

    private DjangoRelease() {}

    /**
     * Refuses an interpreter in which a package is missing or of another release.
     *
     * @throws EnvironmentException naming interpreter, package and release
     */
    static void refuseOthers(Interpreter interpreter) {
        refuse(interpreter, "Django", "Django 5.2 or 6", DJANGO);
        refuse(interpreter, "psycopg", "psycopg 3", PSYCOPG);
    }

    private static void refuse(Interpreter interpreter, String name, String needed, Pattern release) {
        Map<String, String> packages = interpreter.packages();
        String found = packages.get(name);
        if (found == null) {
            throw new EnvironmentException(interpreter + " has no " + name + ", but the Django models are tried with "
                    + needed + "; install it there, or name no interpreter and Lockstep makes an environment of its"
                    + " own");
        }
        if (!release.matcher(found).matches()) {
            throw new EnvironmentException(interpreter + " has " + name + " " + found
                    + ", but the Django models are tried with " + needed
                    + "; install that there, or name no interpreter and Lockstep makes an environment of its own");
        }
    }
}
