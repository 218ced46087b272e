package dev.lockstep.core.parse;

import dev.lockstep.core.model.PostgresVersion;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A condition of a DO block on the server's version that has one answer for every version that Lockstep knows. */
enum VersionGuard {
    HOLDS,
    FAILS;

    private static final int MINORS = 10_000;

    /** Steps over {@code current_setting('server_version_num')::int >= 90500}; empty, and back, for all else. */
    static Optional<VersionGuard> read(TokenCursor cursor) {
        int mark = cursor.mark();
        Optional<VersionGuard> answer = condition(cursor);
        if (answer.isEmpty()) {
            cursor.reset(mark);
        }
        return answer;
    }

    private static Optional<VersionGuard> condition(TokenCursor cursor) {
        if (!cursor.is("current_setting") || !cursor.isSymbolBehind("(")) {
            return Optional.empty();
        }
        cursor.next();
        TokenCursor inside = cursor.brackets();
        boolean version = !inside.atEnd() && inside.next().value().equals("server_version_num") && inside.atEnd();
        boolean number = cursor.acceptSymbol("::") && (cursor.accept("int") || cursor.accept("integer"));
        if (!version || !number || cursor.atEnd()) {
            return Optional.empty();
        }
        String operator = cursor.next().raw();
        if (cursor.atEnd() || !cursor.peek().raw().matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return compared(operator, Integer.parseInt(cursor.next().raw())).flatMap(VersionGuard::answer);
    }

    private static Optional<IntPredicate> compared(String operator, int number) {
        return switch (operator) {
            case ">=" -> Optional.of(version -> version >= number);
            case ">" -> Optional.of(version -> version > number);
            case "<=" -> Optional.of(version -> version <= number);
            case "<" -> Optional.of(version -> version < number);
            default -> Optional.empty();
        };
    }

    private static Optional<VersionGuard> answer(IntPredicate condition) {
        int[] ends = Arrays.stream(PostgresVersion.values())
                .flatMapToInt(version ->
                        Arrays.stream(new int[] {version.number() * MINORS, (version.number() + 1) * MINORS - 1}))
                .toArray();
        if (Arrays.stream(ends).allMatch(condition)) {
            return Optional.of(HOLDS);
        }
        return Arrays.stream(ends).noneMatch(condition) ? Optional.of(FAILS) : Optional.empty();
    }
}
