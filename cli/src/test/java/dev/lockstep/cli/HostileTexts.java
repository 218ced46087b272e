package dev.lockstep.cli;

import java.util.List;

/** Texts that Postgres takes in comments and literals, and that programs trip over. */
final class HostileTexts {
    static final List<String> ALL = List.of(
            "it's",
            "50%",
            "a %s b",
            "50%%",
            "a\\b",
            "a\nb",
            "a\r\nb",
            "{{x}}",
            "a :b c",
            "'; DROP TABLE z; --",
            "*/ -- /*",
            "a\"\"\"b",
            "a'''b",
            "ends with \"",
            "ends with \\",
            "\uD83D\uDE00",
            "x".repeat(5000),
            "\\u002a/",
            "$$ $a$",
            "   blanks before",
            "blanks behind  \n",
            "");

    private HostileTexts() {}
}
