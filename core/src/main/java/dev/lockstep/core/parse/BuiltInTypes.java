package dev.lockstep.core.parse;

import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.type.SqlType.Bits.BitsForm;
import dev.lockstep.core.type.SqlType.Json.JsonForm;
import dev.lockstep.core.type.SqlType.Zone;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The one-word names of the types of {@code pg_catalog}, as they mean without modifiers. */
final class BuiltInTypes {
    private static final Map<String, SqlType> BY_NAME = byName();

    /** Words of the grammar that mean a type only without quotes; {@code pg_type} has another name for it. */
    private static final Set<String> GRAMMAR_ONLY = Set.of(
            "int", "integer", "smallint", "bigint", "real", "decimal", "dec", "boolean", "float", "character", "nchar");

    private static final Set<String> OTHERS = Set.of(("aclitem box cid cidr circle cstring datemultirange daterange"
                    + " gtsvector inet int2vector int4multirange int4range int8multirange int8range jsonpath line lseg"
                    + " macaddr macaddr8 money name nummultirange numrange oid oidvector path pg_lsn pg_node_tree"
                    + " pg_snapshot point polygon record refcursor regclass regcollation regconfig regdictionary"
                    + " regnamespace regoper regoperator regproc regprocedure regrole regtype tid tsmultirange tsquery"
                    + " tsrange tstzmultirange tstzrange tsvector txid_snapshot void xid xid8 xml")
            .split(" "));

    private BuiltInTypes() {}

    /** The type that an unquoted word means. */
    static Optional<SqlType> unquoted(String word) {
        return OTHERS.contains(word) ? Optional.of(new SqlType.BuiltIn(word)) : Optional.ofNullable(BY_NAME.get(word));
    }

    /** The type of this name in {@code pg_type}. */
    static Optional<SqlType> quoted(String name) {
        if (name.equals("char")) {
            return Optional.of(new SqlType.BuiltIn("char"));
        }
        return GRAMMAR_ONLY.contains(name) ? Optional.empty() : unquoted(name);
    }

    private static Map<String, SqlType> byName() {
        Map<String, SqlType> types = new HashMap<>();
        put(types, SqlType.Integral.SMALLINT, "smallint", "int2");
        put(types, SqlType.Integral.INTEGER, "integer", "int", "int4");
        put(types, SqlType.Integral.BIGINT, "bigint", "int8");
        put(types, new SqlType.Numeric(Optional.empty()), "numeric", "decimal", "dec");
        put(types, SqlType.Floating.REAL, "real", "float4");
        put(types, SqlType.Floating.DOUBLE, "float", "float8");
        put(types, new SqlType.Bool(), "boolean", "bool");
        put(types, new SqlType.Text(), "text");
        put(types, new SqlType.Varchar(OptionalInt.empty()), "varchar");
        put(types, new SqlType.Char(1), "char", "character", "nchar");
        put(types, new SqlType.BuiltIn("bpchar"), "bpchar");
        put(types, new SqlType.Bytea(), "bytea");
        put(types, new SqlType.Uuid(), "uuid");
        put(types, new SqlType.Json(JsonForm.JSON), "json");
        put(types, new SqlType.Json(JsonForm.JSONB), "jsonb");
        put(types, new SqlType.Bits(BitsForm.FIXED, OptionalInt.of(1)), "bit");
        put(types, new SqlType.Bits(BitsForm.VARYING, OptionalInt.empty()), "varbit");
        put(types, new SqlType.Date(), "date");
        put(types, new SqlType.Time(Zone.WITHOUT, OptionalInt.empty()), "time");
        put(types, new SqlType.Time(Zone.WITH, OptionalInt.empty()), "timetz");
        put(types, new SqlType.Timestamp(Zone.WITHOUT, OptionalInt.empty()), "timestamp");
        put(types, new SqlType.Timestamp(Zone.WITH, OptionalInt.empty()), "timestamptz");
        put(types, new SqlType.Interval(Optional.empty(), OptionalInt.empty()), "interval");
        return types;
    }

    private static void put(Map<String, SqlType> types, SqlType type, String... names) {
        for (String name : names) {
            types.put(name, type);
        }
    }
}
