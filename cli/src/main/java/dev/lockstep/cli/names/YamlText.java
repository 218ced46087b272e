package dev.lockstep.cli.names;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** YAML of nested mappings, laid out as a person would write it. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
    private static final Set<String> SPECIAL = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder();
    private int depth;

    YamlText comment(String lines) {
        out.append(lines);
        return this;
    }

    /** Starts a mapping below a key. */
    YamlText open(String key) {
        indent().append(scalar(key)).append(":\n");
        depth++;
        return this;
    }

    YamlText close() {
        depth--;
        return this;
    }

    void entry(String key, String value) {
        indent().append(scalar(key)).append(": ").append(scalar(value)).append('\n');
    }

    String text() {
        return out.toString();
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(depth));
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !SPECIAL.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /** A double-quoted scalar; whatever is not printable ASCII is escaped where YAML could change it. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || (c >= 0x7F && c < 0xA1) || (c >= 0x2000 && c < 0x2100) || c >= 0xD800) {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
