package dev.lockstep.core.random;

import java.util.List;

/** Names that Postgres takes and that programs trip over. */
public final class HostileNames {
    /** All of them. */
    public static final List<String> ALL = List.of(
            // Plain, and by case.
            "plain",
            "UPPER",
            "MixedCase",
            "a".repeat(63),
            // Blanks.
            "a b",
            " a",
            "a ",
            "a\tb",
            "a\nb",
            "a\rb",
            "a\u00a0b",
            "a\u200bb",
            "a\u2028b",
            // Words.
            "select",
            "user",
            "class",
            "lambda",
            "interface",
            "true",
            "self",
            "objects",
            "metadata",
            "pk",
            "id",
            "Meta",
            "__class__",
            // Shapes.
            "1abc",
            "123",
            "_",
            "_a",
            "a_",
            "a__b",
            "a-b",
            "a.b",
            "a.b.c",
            "../../etc/x",
            // Quotes.
            "a\"b",
            "\"a",
            "\"a\"",
            "a\"\"\"b",
            "a'b",
            "a'''b",
            "a`b",
            "`a`",
            "a\"; DROP TABLE z; --",
            // Backslashes.
            "a\\b",
            "a\\u0041b",
            "a\\u0022b",
            // Templates and placeholders.
            "a%b",
            "a%sb",
            "a%(x)sb",
            "a:b",
            "a?b",
            "a{b}",
            "{{7*7}}",
            "a$b",
            "a${b}",
            "#a",
            // Marks of comments.
            "a*/b",
            "a/*b",
            "a--b",
            "*",
            // Other signs.
            "a@b",
            "a=b",
            "a(b)",
            "a[0]",
            "a\u007fb",
            "a\u0001b",
            // Unicode.
            "größe",
            "e\u0301",
            "\u5b57",
            "\ud83d\ude00",
            "a\u202eb",
            "\u05d0\u05d1",
            "\u212a",
            "\u0131",
            "\uff21",
            "a\u00b2");

    private HostileNames() {}
}
