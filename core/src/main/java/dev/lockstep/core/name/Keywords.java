package dev.lockstep.core.name;

import java.util.Set;

/**
 * The keywords of Postgres 17 that are not free to name everything, in the three classes of {@code pg_get_keywords}.
 * Words that the grammar of Postgres does not know, and its unreserved ones, are ordinary names.
 */
public final class Keywords {
    private static final Set<String> RESERVED =
            Set.of(("all analyse analyze and any array as asc asymmetric both case cast check collate column"
                            + " constraint create current_catalog current_date current_role current_time current_timestamp"
                            + " current_user default deferrable desc distinct do else end except false fetch for foreign from"
                            + " grant group having in initially intersect into lateral leading limit localtime localtimestamp"
                            + " not null offset on only or order placing primary references returning select session_user some"
                            + " symmetric system_user table then to trailing true union unique user using variadic when where"
                            + " window with")
                    .split(" "));
    private static final Set<String> FUNCTIONS_AND_TYPES =
            Set.of(("authorization binary collation concurrently cross current_schema freeze full ilike inner is"
                            + " isnull join left like natural notnull outer overlaps right similar tablesample verbose")
                    .split(" "));
    private static final Set<String> COLUMNS_AND_TABLES =
            Set.of(("between bigint bit boolean char character coalesce dec decimal exists extract float greatest"
                            + " grouping inout int integer interval json json_array json_arrayagg json_exists json_object"
                            + " json_objectagg json_query json_scalar json_serialize json_table json_value least merge_action"
                            + " national nchar none normalize nullif numeric out overlay position precision real row setof"
                            + " smallint substring time timestamp treat trim values varchar xmlattributes xmlconcat xmlelement"
                            + " xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable")
                    .split(" "));

    private Keywords() {}

    /** Whether {@code quote_ident} puts the word in quotes. */
    public static boolean needsQuotes(String word) {
        return RESERVED.contains(word) || FUNCTIONS_AND_TYPES.contains(word) || COLUMNS_AND_TABLES.contains(word);
    }

    /** Whether the word, without quotes, cannot name a table, a column or a constraint. */
    public static boolean isReserved(String word) {
        return RESERVED.contains(word) || FUNCTIONS_AND_TYPES.contains(word);
    }

    /** Whether the word, without quotes, can name nothing but a part behind a dot. */
    public static boolean isFullyReserved(String word) {
        return RESERVED.contains(word);
    }
}
