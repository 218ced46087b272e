package dev.lockstep.core.changelog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether every value of one type is a value of another, for types in the spelling of {@code format_type}. */
final class WiderTypes {
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final Pattern VARCHAR = Pattern.compile("character varying(?:\\((\\d+)\\))?");
    private static final Pattern NUMERIC = Pattern.compile("numeric(?:\\((\\d+),(-?\\d+)\\))?");

    private WiderTypes() {}

    static boolean isWider(String before, String after) {
        return isWiderInteger(before, after) || isWiderText(before, after) || isWiderNumeric(before, after);
    }

    private static boolean isWiderInteger(String before, String after) {
        return INTEGERS.contains(before) && INTEGERS.indexOf(after) > INTEGERS.indexOf(before);
    }

    private static boolean isWiderText(String before, String after) {
        Matcher was = VARCHAR.matcher(before);
        Matcher is = VARCHAR.matcher(after);
        if (!was.matches()) {
            return before.equals("text") && after.equals("character varying");
        }
        if (after.equals("text") || after.equals("character varying")) {
            return true;
        }
        return is.matches() && was.group(1) != null && Integer.parseInt(is.group(1)) > Integer.parseInt(was.group(1));
    }

    private static boolean isWiderNumeric(String before, String after) {
        Matcher was = NUMERIC.matcher(before);
        Matcher is = NUMERIC.matcher(after);
        if (!was.matches() || !is.matches()) {
            return false;
        }
        if (is.group(1) == null || was.group(1) == null) {
            return is.group(1) == null;
        }
        int scaleGained = Integer.parseInt(is.group(2)) - Integer.parseInt(was.group(2));
        int precisionGained = Integer.parseInt(is.group(1)) - Integer.parseInt(was.group(1));
        return scaleGained >= 0 && precisionGained >= scaleGained;
    }
}
