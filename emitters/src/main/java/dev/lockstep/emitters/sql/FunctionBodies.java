package dev.lockstep.emitters.sql;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Functions whose bodies the server would look into when they are made, and miss there what is made later. */
public final class FunctionBodies {
    /** The parameter of the server, which is off in every file that pg_dump writes. */
    public static final String CHECKS = "check_function_bodies";

    private static final Pattern IN_SQL = Pattern.compile(
            "^CREATE\\s+(OR\\s+REPLACE\\s+)?(FUNCTION|PROCEDURE)\\b.*\\bLANGUAGE\\s+'?sql\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private FunctionBodies() {}

    /** The same statements, run unchecked for the rest of the transaction when one makes a function in SQL. */
    public static List<String> unchecked(List<String> statements) {
        boolean looked = statements.stream()
                .anyMatch(statement -> IN_SQL.matcher(statement).find());
        return looked
                ? Stream.concat(Stream.of("SET LOCAL " + CHECKS + " = off"), statements.stream())
                        .toList()
                : statements;
    }
}
