package dev.lockstep.cli.command;

import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.statement.Coverage;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the canonical file is worth saying about even when nothing is wrong. */
final class ParsedNotes {
    private ParsedNotes() {}

    static void say(ParsedSchema parsed, Talk talk) {
        parsed.warnings().forEach(warning -> talk.say(warning.render()));
        Coverage coverage = parsed.coverage();
        String counts = Arrays.stream(Coverage.Outcome.values())
                .map(outcome -> coverage.count(outcome) + " " + words(outcome))
                .collect(Collectors.joining(", "));
        talk.detail("statements: " + counts);
    }

    private static String words(Coverage.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
