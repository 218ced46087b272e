package dev.lockstep.cli.command;

import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.build.ParsedSchema;

/** What the canonical file is worth saying about even when nothing is wrong. */
final class ParsedNotes {
    private ParsedNotes() {}

    static void say(ParsedSchema parsed, Talk talk) {
        parsed.warnings().forEach(warning -> talk.say(warning.render()));
        if (talk.isVerbose()) {
            new CoverageText(parsed.coverage()).lines().forEach(talk::detail);
        }
    }
}
