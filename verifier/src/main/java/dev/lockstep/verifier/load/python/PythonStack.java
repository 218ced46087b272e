package dev.lockstep.verifier.load.python;

import dev.lockstep.verifier.EnvironmentException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The packages that a target's models are tried with.
 *
 * @param models what messages call the models, {@code Django models}
 * @param pinned what our own environment holds, {@code Django 5.2.17}
 * @param oldest the first release of Python 3 that it runs on
 */
public record PythonStack(String models, String pinned, int oldest, List<Needed> needed) {
    private static final Needed PSYCOPG = Needed.of("psycopg", "psycopg 3", "3\\..*");
    private static final Needed SQLALCHEMY_2 = Needed.of("SQLAlchemy", "SQLAlchemy 2.1", "2\\.[1-9].*");

    public static final PythonStack DJANGO = new PythonStack(
            "Django models",
            "Django 5.2.17",
            10,
            List.of(Needed.of("Django", "Django 5.2 or 6", "5\\.2(\\D.*)?|6\\..*"), PSYCOPG));

    public static final PythonStack SQLALCHEMY =
            new PythonStack("SQLAlchemy models", "SQLAlchemy 2.1.1", 11, List.of(SQLALCHEMY_2, PSYCOPG));

    public static final PythonStack ALEMBIC = new PythonStack(
            "SQLAlchemy models for Alembic",
            "SQLAlchemy 2.1.1",
            11,
            List.of(SQLALCHEMY_2, Needed.of("alembic", "Alembic 1.20 or later", "1\\.[2-9]\\d.*"), PSYCOPG));

    public static final PythonStack PYDANTIC = new PythonStack(
            "Pydantic models",
            "Pydantic 2.13.5",
            11,
            List.of(Needed.of("pydantic", "Pydantic 2.11 or later", "2\\.(1[1-9]|[2-9]\\d).*"), SQLALCHEMY_2, PSYCOPG));

    public PythonStack {
        needed = List.copyOf(needed);
    }

    /**
     * A package of an interpreter of the user's.
     *
     * @param releases the releases that will do, in words
     */
    private record Needed(String name, String releases, Pattern release) {
        static Needed of(String name, String releases, String release) {
            return new Needed(name, releases, Pattern.compile(release));
        }
    }

    /** The package that gives the stack its name. */
    String library() {
        return needed.get(0).name();
    }

    /**
     * Refuses an interpreter in which a package is missing or of another release.
     *
     * @throws EnvironmentException naming interpreter, package and release
     */
    void refuseOthers(Interpreter interpreter) {
        needed.forEach(each -> refuse(interpreter, each));
    }

    private void refuse(Interpreter interpreter, Needed wanted) {
        String found = interpreter.packages().get(wanted.name());
        if (found == null) {
            throw new EnvironmentException(interpreter + " has no " + wanted.name() + ", but the " + models
                    + " are tried with " + wanted.releases() + "; install it there, or name no interpreter and Lockstep"
                    + " makes an environment of its own");
        }
        if (!wanted.release().matcher(found).matches()) {
            throw new EnvironmentException(interpreter + " has " + wanted.name() + " " + found + ", but the " + models
                    + " are tried with " + wanted.releases() + "; install that there, or name no interpreter and"
                    + " Lockstep makes an environment of its own");
        }
    }
}
