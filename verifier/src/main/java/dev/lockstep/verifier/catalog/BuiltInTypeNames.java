package dev.lockstep.verifier.catalog;

import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.type.SqlType.Zone;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The types of {@code pg_catalog} by {@code pg_type.typname}. */
final class BuiltInTypeNames {
    private static final Map<String, Function<TypeModifier, SqlType>> TYPES = Map.ofEntries(
            Map.entry("bool", modifier -> new SqlType.Bool()),
            Map.entry("int2", modifier -> SqlType.Integral.SMALLINT),
            Map.entry("int4", modifier -> SqlType.Integral.INTEGER),
            Map.entry("int8", modifier -> SqlType.Integral.BIGINT),
            Map.entry("numeric", modifier -> new SqlType.Numeric(modifier.digits())),
            Map.entry("float4", modifier -> SqlType.Floating.REAL),
            Map.entry("float8", modifier -> SqlType.Floating.DOUBLE),
            Map.entry("text", modifier -> new SqlType.Text()),
            Map.entry("varchar", modifier -> new SqlType.Varchar(modifier.length())),
            Map.entry("bpchar", BuiltInTypeNames::character),
            Map.entry("bytea", modifier -> new SqlType.Bytea()),
            Map.entry("date", modifier -> new SqlType.Date()),
            Map.entry("time", modifier -> new SqlType.Time(Zone.WITHOUT, modifier.number())),
            Map.entry("timetz", modifier -> new SqlType.Time(Zone.WITH, modifier.number())),
            Map.entry("timestamp", modifier -> new SqlType.Timestamp(Zone.WITHOUT, modifier.number())),
            Map.entry("timestamptz", modifier -> new SqlType.Timestamp(Zone.WITH, modifier.number())),
            Map.entry(
                    "interval",
                    modifier -> new SqlType.Interval(modifier.intervalFields(), modifier.intervalPrecision())),
            Map.entry("uuid", modifier -> new SqlType.Uuid()),
            Map.entry("json", modifier -> new SqlType.Json(SqlType.Json.JsonForm.JSON)),
            Map.entry("jsonb", modifier -> new SqlType.Json(SqlType.Json.JsonForm.JSONB)),
            Map.entry("bit", modifier -> new SqlType.Bits(SqlType.Bits.BitsForm.FIXED, modifier.number())),
            Map.entry("varbit", modifier -> new SqlType.Bits(SqlType.Bits.BitsForm.VARYING, modifier.number())));

    private BuiltInTypeNames() {}

    static SqlType type(String name, TypeModifier modifier) {
        return Optional.ofNullable(TYPES.get(name))
                .map(type -> type.apply(modifier))
                .orElseGet(() -> new SqlType.BuiltIn(name));
    }

    // A bpchar without length takes any: what CREATE TABLE t (c bpchar) makes, not character(1).
    private static SqlType character(TypeModifier modifier) {
        OptionalInt length = modifier.length();
        return length.isPresent() ? new SqlType.Char(length.getAsInt()) : new SqlType.BuiltIn("bpchar");
    }
}
