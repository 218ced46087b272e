package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.type.SqlType;
import java.util.Map;
import java.util.Optional;

/** The Python type of a column's values, as an annotation spells it; without {@code None}. */
final class PythonTypes implements SqlType.Cases<String> {
    private static final Map<String, String> BUILT_IN = Map.ofEntries(
            Map.entry("inet", "Inet"),
            Map.entry("cidr", "Network"),
            Map.entry("oid", "int"),
            Map.entry("int4range", "pg.Range[int]"),
            Map.entry("int8range", "pg.Range[int]"),
            Map.entry("numrange", "pg.Range[Decimal]"),
            Map.entry("daterange", "pg.Range[dt.date]"),
            Map.entry("tsrange", "pg.Range[dt.datetime]"),
            Map.entry("tstzrange", "pg.Range[dt.datetime]"),
            Map.entry("int4multirange", "pg.MultiRange[int]"),
            Map.entry("int8multirange", "pg.MultiRange[int]"),
            Map.entry("nummultirange", "pg.MultiRange[Decimal]"),
            Map.entry("datemultirange", "pg.MultiRange[dt.date]"),
            Map.entry("tsmultirange", "pg.MultiRange[dt.datetime]"),
            Map.entry("tstzmultirange", "pg.MultiRange[dt.datetime]"));

    private final Schema schema;
    private final SqlAlchemyNames names;

    PythonTypes(Schema schema, SqlAlchemyNames names) {
        this.schema = schema;
        this.names = names;
    }

    @Override
    public String bool(SqlType.Bool type) {
        return "bool";
    }

    @Override
    public String integral(SqlType.Integral type) {
        return "int";
    }

    @Override
    public String numeric(SqlType.Numeric type) {
        return "Decimal";
    }

    @Override
    public String floating(SqlType.Floating type) {
        return "float";
    }

    @Override
    public String text(SqlType.Text type) {
        return "str";
    }

    @Override
    public String varchar(SqlType.Varchar type) {
        return "str";
    }

    @Override
    public String character(SqlType.Char type) {
        return "str";
    }

    @Override
    public String bytea(SqlType.Bytea type) {
        return "bytes";
    }

    @Override
    public String date(SqlType.Date type) {
        return "dt.date";
    }

    @Override
    public String time(SqlType.Time type) {
        return "dt.time";
    }

    @Override
    public String timestamp(SqlType.Timestamp type) {
        return "dt.datetime";
    }

    @Override
    public String interval(SqlType.Interval type) {
        return "dt.timedelta";
    }

    @Override
    public String uuid(SqlType.Uuid type) {
        return "UUID";
    }

    @Override
    public String json(SqlType.Json type) {
        return "Any";
    }

    @Override
    public String bits(SqlType.Bits type) {
        return "str";
    }

    @Override
    public String builtIn(SqlType.BuiltIn type) {
        return BUILT_IN.getOrDefault(type.name(), "str");
    }

    @Override
    public String named(SqlType.Named type) {
        Optional<EnumType> enumType = schema.enumType(type.name());
        if (enumType.isPresent()) {
            return names.enumClass(enumType.get());
        }
        Optional<Domain> domain = schema.domain(type.name());
        if (domain.isPresent()) {
            return domain.get().base().match(this);
        }
        return type.name().name().text().equals("hstore") ? "dict[str, str | None]" : "str";
    }

    @Override
    public String arrayOf(SqlType.ArrayOf type) {
        return "list[".repeat(type.dimensions()) + type.element().match(this) + "]".repeat(type.dimensions());
    }
}
