package dev.lockstep.emitters.jpa;

import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.type.SqlType.Zone;
import java.util.OptionalInt;

/** The name of a type in {@code pg_type}, which the driver reports, with the type's modifiers. */
enum ReportedName implements SqlType.Cases<String> {
    INSTANCE;

    static String of(SqlType type) {
        return type.match(INSTANCE);
    }

    @Override
    public String bool(SqlType.Bool type) {
        return "bool";
    }

    @Override
    public String integral(SqlType.Integral type) {
        return switch (type.width()) {
            case SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
        };
    }

    @Override
    public String numeric(SqlType.Numeric type) {
        return "numeric"
                + type.digits()
                        .map(digits -> "(" + digits.precision() + "," + digits.scale() + ")")
                        .orElse("");
    }

    @Override
    public String floating(SqlType.Floating type) {
        return type.equals(SqlType.Floating.REAL) ? "float4" : "float8";
    }

    @Override
    public String text(SqlType.Text type) {
        return type.sql();
    }

    @Override
    public String varchar(SqlType.Varchar type) {
        return "varchar" + modifier(type.length());
    }

    @Override
    public String character(SqlType.Char type) {
        return "bpchar" + modifier(OptionalInt.of(type.length()));
    }

    @Override
    public String bytea(SqlType.Bytea type) {
        return type.sql();
    }

    @Override
    public String date(SqlType.Date type) {
        return type.sql();
    }

    @Override
    public String time(SqlType.Time type) {
        return (type.zone() == Zone.WITH ? "timetz" : "time") + modifier(type.precision());
    }

    @Override
    public String timestamp(SqlType.Timestamp type) {
        return (type.zone() == Zone.WITH ? "timestamptz" : "timestamp") + modifier(type.precision());
    }

    @Override
    public String interval(SqlType.Interval type) {
        return type.sql();
    }

    @Override
    public String uuid(SqlType.Uuid type) {
        return type.sql();
    }

    @Override
    public String json(SqlType.Json type) {
        return type.sql();
    }

    @Override
    public String bits(SqlType.Bits type) {
        return (type.form() == SqlType.Bits.BitsForm.FIXED ? "bit" : "varbit") + modifier(type.length());
    }

    @Override
    public String builtIn(SqlType.BuiltIn type) {
        return type.name();
    }

    @Override
    public String named(SqlType.Named type) {
        return type.sql();
    }

    @Override
    public String arrayOf(SqlType.ArrayOf type) {
        return type.sql();
    }

    private static String modifier(OptionalInt number) {
        return number.isPresent() ? "(" + number.getAsInt() + ")" : "";
    }
}
