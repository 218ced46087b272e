package dev.lockstep.core.parse;

import dev.lockstep.core.statement.LikeClause;
import dev.lockstep.core.statement.LikeClause.Option;
import dev.lockstep.core.statement.ObjectName;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Reads LIKE in CREATE TABLE. */
final class LikeReader {
    private LikeReader() {}

    static LikeClause read(TokenCursor item, int behind) {
        item.expect("like");
        ObjectName table = item.objectName();
        Set<Option> options = EnumSet.noneOf(Option.class);
        while (!item.atEnd()) {
            if (item.accept("including")) {
                options.addAll(named(item));
            } else if (item.accept("excluding")) {
                options.removeAll(named(item));
            } else {
                throw item.unexpected("INCLUDING or EXCLUDING");
            }
        }
        return new LikeClause(table, behind, options);
    }

    private static Set<Option> named(TokenCursor item) {
        if (item.accept("all")) {
            return EnumSet.allOf(Option.class);
        }
        for (Option option : Option.values()) {
            if (item.accept(option.name().toLowerCase(Locale.ROOT))) {
                return EnumSet.of(option);
            }
        }
        throw item.unexpected("what LIKE takes over");
    }
}
