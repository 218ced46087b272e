package dev.lockstep.core.build;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The names that Postgres chooses when none is written: makeObjectName and its callers in the server's source. */
final class ImpliedNames {
    private ImpliedNames() {}

    /** {@code first_second_label}, made unique by a number behind the label; {@code second} may be empty. */
    static Identifier choose(Identifier first, String second, String label, Predicate<Identifier> isTaken) {
        Identifier name = ImpliedName.of(first, second, label);
        for (int pass = 1; isTaken.test(name); pass++) {
            name = ImpliedName.of(first, second, label + pass);
        }
        return name;
    }

    /** The columns' part of a constraint's or index's name: joined until the name is full. */
    static String columns(List<String> names) {
        StringBuilder joined = new StringBuilder();
        for (String name : names) {
            if (joined.length() > 0) {
                joined.append('_');
            }
            joined.append(name);
            if (Identifier.byteLength(joined.toString()) > Identifier.MAX_BYTES) {
                break;
            }
        }
        return joined.toString();
    }

    /** The elements' names of an index, each repeated one with a number behind it. */
    static List<String> distinct(List<String> names) {
        List<String> chosen = new ArrayList<>();
        for (String name : names) {
            String candidate = name;
            for (int i = 1; chosen.contains(candidate); i++) {
                candidate = ImpliedName.cut(
                                name, Identifier.MAX_BYTES - String.valueOf(i).length())
                        + i;
            }
            chosen.add(candidate);
        }
        return chosen;
    }
}
