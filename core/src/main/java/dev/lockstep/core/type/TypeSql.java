package dev.lockstep.core.type;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType.Zone;
import java.util.Locale;
import java.util.OptionalInt;

/** Spells a type as {@code format_type} does. */
enum TypeSql implements SqlType.Cases<String> {
    INSTANCE;

    @Override
    public String bool(SqlType.Bool type) {
        return "boolean";
    }

    @Override
    public String integral(SqlType.Integral type) {
        return type.width().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String numeric(SqlType.Numeric type) {
        return type.digits()
                .map(digits -> "numeric(" + digits.precision() + "," + digits.scale() + ")")
                .orElse("numeric");
    }

    @Override
    public String floating(SqlType.Floating type) {
        return type.width() == SqlType.Floating.FloatingWidth.REAL ? "real" : "double precision";
    }

    @Override
    public String text(SqlType.Text type) {
        return "text";
    }

    @Override
    public String varchar(SqlType.Varchar type) {
        return "character varying" + bracketed(type.length());
    }

    @Override
    public String character(SqlType.Char type) {
        return "character(" + type.length() + ")";
    }

    @Override
    public String bytea(SqlType.Bytea type) {
        return "bytea";
    }

    @Override
    public String date(SqlType.Date type) {
        return "date";
    }

    @Override
    public String time(SqlType.Time type) {
        return "time" + bracketed(type.precision()) + zone(type.zone());
    }

    @Override
    public String timestamp(SqlType.Timestamp type) {
        return "timestamp" + bracketed(type.precision()) + zone(type.zone());
    }

    @Override
    public String interval(SqlType.Interval type) {
        return "interval" + type.fields().map(fields -> " " + fields).orElse("") + bracketed(type.precision());
    }

    @Override
    public String uuid(SqlType.Uuid type) {
        return "uuid";
    }

    @Override
    public String json(SqlType.Json type) {
        return type.form().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String bits(SqlType.Bits type) {
        return (type.form() == SqlType.Bits.BitsForm.FIXED ? "bit" : "bit varying") + bracketed(type.length());
    }

    @Override
    public String builtIn(SqlType.BuiltIn type) {
        // "char" is a type of its own; unquoted it would be character(1).
        return new Identifier(type.name()).sql();
    }

    @Override
    public String named(SqlType.Named type) {
        return type.name().sql() + (type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")");
    }

    @Override
    public String arrayOf(SqlType.ArrayOf type) {
        return type.element().sql() + "[]".repeat(type.dimensions());
    }

    private static String bracketed(OptionalInt number) {
        return number.isPresent() ? "(" + number.getAsInt() + ")" : "";
    }

    private static String zone(Zone zone) {
        return zone == Zone.WITH ? " with time zone" : " without time zone";
    }
}
