package dev.lockstep.core.view;

import dev.lockstep.core.type.SqlType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the functions of Postgres give that have one result type, whatever they are given. */
final class FunctionTypes {
    private static final Map<String, SqlType> RESULTS = results();

    /** Those whose result is never NULL. */
    private static final Set<String> NEVER_NULL = Set.of(
            "count",
            "row_number",
            "rank",
            "dense_rank",
            "percent_rank",
            "cume_dist",
            "now",
            "current_date",
            "current_timestamp",
            "localtimestamp",
            "gen_random_uuid");

    /** Those that give any number of rows for one. */
    private static final Set<String> SETS = Set.of(
            "unnest",
            "generate_series",
            "generate_subscripts",
            "string_to_table",
            "regexp_split_to_table",
            "json_array_elements",
            "jsonb_array_elements",
            "json_array_elements_text",
            "jsonb_array_elements_text",
            "json_object_keys",
            "jsonb_object_keys");

    /** Those that take the number of digits that the type of their result then says. */
    private static final Set<String> ROUNDED_TO =
            Set.of("current_timestamp", "localtimestamp", "current_time", "localtime");

    private FunctionTypes() {}

    static Optional<ValueShape> of(String name, int arguments) {
        boolean exact = !ROUNDED_TO.contains(name) || arguments == 0;
        return Optional.ofNullable(RESULTS.get(name))
                .filter(type -> exact)
                .map(type -> NEVER_NULL.contains(name) ? ValueShape.notNull(type) : ValueShape.nullable(type));
    }

    static boolean givesRows(String name) {
        return SETS.contains(name);
    }

    private static Map<String, SqlType> results() {
        Map<String, SqlType> results = new HashMap<>();
        put(results, Types.BIGINT, "count row_number rank dense_rank nextval currval lastval setval regr_count");
        put(results, Types.BIGINT, "pg_relation_size pg_total_relation_size pg_table_size pg_indexes_size");
        put(results, Types.INTEGER, "length char_length character_length octet_length bit_length position strpos");
        put(results, Types.INTEGER, "ascii ntile array_length array_lower array_upper array_ndims cardinality");
        put(results, Types.INTEGER, "array_position jsonb_array_length json_array_length grouping masklen family");
        put(results, Types.INTEGER, "num_nulls num_nonnulls");
        put(results, Types.DOUBLE, "percent_rank cume_dist date_part random pi degrees radians sin cos tan asin");
        put(results, Types.DOUBLE, "acos atan atan2 corr covar_pop covar_samp regr_slope regr_intercept cbrt");
        put(results, Types.NUMERIC, "extract to_number factorial div");
        put(results, Types.REAL, "ts_rank ts_rank_cd");
        put(results, Types.BOOLEAN, "bool_and bool_or every starts_with isfinite pg_try_advisory_lock");
        put(results, Types.BOOLEAN, "jsonb_path_exists jsonb_exists regexp_like");
        put(results, Types.TEXT, "concat concat_ws left right lpad rpad repeat replace reverse split_part initcap");
        put(results, Types.TEXT, "translate md5 to_char format quote_ident quote_literal quote_nullable to_hex chr");
        put(results, Types.TEXT, "regexp_replace regexp_substr encode array_to_string current_setting version");
        put(results, Types.TEXT, "jsonb_typeof json_typeof jsonb_pretty jsonb_extract_path_text");
        put(results, Types.TEXT, "json_extract_path_text host obj_description col_description pg_get_viewdef");
        put(results, Types.TEXT, "pg_size_pretty format_type normalize unistr");
        put(results, Types.NAME, "current_user session_user user current_role current_catalog current_schema");
        put(results, Types.NAME, "current_database");
        put(results, Types.DATE, "current_date to_date make_date");
        put(results, Types.TIMESTAMPTZ, "now current_timestamp transaction_timestamp statement_timestamp");
        put(results, Types.TIMESTAMPTZ, "clock_timestamp to_timestamp make_timestamptz");
        put(results, Types.TIMESTAMP, "localtimestamp make_timestamp");
        put(results, Types.TIME, "localtime make_time");
        put(results, Types.TIMETZ, "current_time");
        put(results, Types.INTERVAL, "age make_interval justify_days justify_hours justify_interval");
        put(results, Types.UUID, "gen_random_uuid");
        put(results, Types.BYTEA, "decode sha224 sha256 sha384 sha512 convert_to");
        put(results, Types.JSON, "json_agg json_object_agg json_build_object json_build_array to_json row_to_json");
        put(results, Types.JSON, "array_to_json json_object json_strip_nulls json_extract_path");
        put(results, Types.JSONB, "jsonb_agg jsonb_object_agg jsonb_build_object jsonb_build_array to_jsonb");
        put(results, Types.JSONB, "jsonb_object jsonb_set jsonb_insert jsonb_strip_nulls jsonb_extract_path");
        put(results, Types.JSONB, "jsonb_path_query_first jsonb_path_query_array");
        put(results, Types.INTEGER, "generate_subscripts");
        put(results, Types.TEXT, "string_to_table regexp_split_to_table json_object_keys jsonb_object_keys");
        put(results, Types.TEXT, "json_array_elements_text jsonb_array_elements_text");
        put(results, Types.JSON, "json_array_elements");
        put(results, Types.JSONB, "jsonb_array_elements");
        put(results, new SqlType.BuiltIn("tsvector"), "to_tsvector setweight strip");
        put(results, new SqlType.BuiltIn("tsquery"), "to_tsquery plainto_tsquery phraseto_tsquery");
        put(results, new SqlType.BuiltIn("tsquery"), "websearch_to_tsquery");
        put(results, Types.array(Types.TEXT), "string_to_array regexp_split_to_array regexp_match");
        return Map.copyOf(results);
    }

    private static void put(Map<String, SqlType> results, SqlType type, String names) {
        List.of(names.split(" ")).forEach(name -> results.put(name, type));
    }
}
