package dev.lockstep.core.view;

import dev.lockstep.core.type.SqlType;
import java.util.Optional;
import java.util.OptionalInt;

/** The types that functions give, by their names in the manual. */
final class Types {
    static final SqlType BIGINT = SqlType.Integral.BIGINT;
    static final SqlType INTEGER = SqlType.Integral.INTEGER;
    static final SqlType NUMERIC = new SqlType.Numeric(Optional.empty());
    static final SqlType REAL = SqlType.Floating.REAL;
    static final SqlType DOUBLE = SqlType.Floating.DOUBLE;
    static final SqlType BOOLEAN = new SqlType.Bool();
    static final SqlType TEXT = new SqlType.Text();
    static final SqlType NAME = new SqlType.BuiltIn("name");
    static final SqlType DATE = new SqlType.Date();
    static final SqlType INTERVAL = new SqlType.Interval(Optional.empty(), OptionalInt.empty());
    static final SqlType TIMESTAMP = timestamp(SqlType.Zone.WITHOUT);
    static final SqlType TIMESTAMPTZ = timestamp(SqlType.Zone.WITH);
    static final SqlType TIME = new SqlType.Time(SqlType.Zone.WITHOUT, OptionalInt.empty());
    static final SqlType TIMETZ = new SqlType.Time(SqlType.Zone.WITH, OptionalInt.empty());
    static final SqlType JSON = new SqlType.Json(SqlType.Json.JsonForm.JSON);
    static final SqlType JSONB = new SqlType.Json(SqlType.Json.JsonForm.JSONB);
    static final SqlType UUID = new SqlType.Uuid();
    static final SqlType BYTEA = new SqlType.Bytea();

    private Types() {}

    static SqlType timestamp(SqlType.Zone zone) {
        return new SqlType.Timestamp(zone, OptionalInt.empty());
    }

    /** Arrays of arrays are one array of more dimensions. */
    static SqlType array(SqlType element) {
        return element instanceof SqlType.ArrayOf inner
                ? new SqlType.ArrayOf(inner.element(), inner.dimensions() + 1)
                : new SqlType.ArrayOf(element, 1);
    }
}
