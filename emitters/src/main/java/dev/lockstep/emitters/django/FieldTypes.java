package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.number;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.Map;
import java.util.Optional;

/** The field class of a type: Django's own where it makes exactly that type, else one of the support package. */
final class FieldTypes implements SqlType.Cases<Call> {
    private static final Map<String, Call> BUILT_IN = Map.of(
            "inet", call("models.GenericIPAddressField"),
            "tsvector", call("SearchVectorField"),
            "int4range", call("IntegerRangeField"),
            "int8range", call("BigIntegerRangeField"),
            "numrange", call("DecimalRangeField"),
            "tstzrange", call("DateTimeRangeField"),
            "daterange", call("DateRangeField"));

    private final Schema schema;
    private final EnumClasses enums;
    private final Place place;

    FieldTypes(Schema schema, EnumClasses enums, Place place) {
        this.schema = schema;
        this.enums = enums;
        this.place = place;
    }

    /** The field of the support package that takes Python values as this type's field does, with the type spelt out. */
    Call spelled(SqlType type, String sql) {
        String function = type.match(this).function();
        boolean known = function.startsWith("models.") && !function.equals("models.JSONField");
        String own = known ? "pg." + function.substring("models.".length()) : "pg.ColumnField";
        return type instanceof SqlType.Varchar varchar && varchar.length().isPresent()
                ? call(own)
                        .with("max_length", number(varchar.length().getAsInt()))
                        .with("db_type", sql)
                : call(own).with("db_type", sql);
    }

    private static Call typed(String function, SqlType type) {
        return call(function).with("db_type", SqlName.of(type));
    }

    @Override
    public Call bool(SqlType.Bool type) {
        return call("models.BooleanField");
    }

    @Override
    public Call integral(SqlType.Integral type) {
        return call(
                switch (type.width()) {
                    case SMALLINT -> "models.SmallIntegerField";
                    case INTEGER -> "models.IntegerField";
                    case BIGINT -> "models.BigIntegerField";
                });
    }

    @Override
    public Call numeric(SqlType.Numeric type) {
        if (type.digits().isEmpty()) {
            return call("pg.DecimalField");
        }
        SqlType.Numeric.Digits digits = type.digits().get();
        boolean plain = digits.scale() >= 0 && digits.scale() <= digits.precision();
        return plain
                ? call("models.DecimalField")
                        .with("max_digits", number(digits.precision()))
                        .with("decimal_places", number(digits.scale()))
                : typed("pg.DecimalField", type);
    }

    @Override
    public Call floating(SqlType.Floating type) {
        return type.equals(SqlType.Floating.DOUBLE) ? call("models.FloatField") : typed("pg.FloatField", type);
    }

    @Override
    public Call text(SqlType.Text type) {
        return call("models.TextField");
    }

    @Override
    public Call varchar(SqlType.Varchar type) {
        Call field = call("models.CharField");
        return type.length().isPresent()
                ? field.with("max_length", number(type.length().getAsInt()))
                : field;
    }

    @Override
    public Call character(SqlType.Char type) {
        return call("pg.CharField").with("max_length", number(type.length())).with("db_type", SqlName.of(type));
    }

    @Override
    public Call bytea(SqlType.Bytea type) {
        return call("models.BinaryField");
    }

    @Override
    public Call date(SqlType.Date type) {
        return call("models.DateField");
    }

    @Override
    public Call time(SqlType.Time type) {
        boolean plain = type.zone() == SqlType.Zone.WITHOUT && type.precision().isEmpty();
        return plain ? call("models.TimeField") : typed("pg.TimeField", type);
    }

    @Override
    public Call timestamp(SqlType.Timestamp type) {
        boolean plain = type.precision().isEmpty();
        if (type.zone() == SqlType.Zone.WITH) {
            return plain ? call("models.DateTimeField") : typed("pg.DateTimeField", type);
        }
        return plain ? call("pg.NaiveDateTimeField") : typed("pg.NaiveDateTimeField", type);
    }

    @Override
    public Call interval(SqlType.Interval type) {
        boolean plain = type.fields().isEmpty() && type.precision().isEmpty();
        return plain ? call("models.DurationField") : typed("pg.DurationField", type);
    }

    @Override
    public Call uuid(SqlType.Uuid type) {
        return call("models.UUIDField");
    }

    @Override
    public Call json(SqlType.Json type) {
        return call(type.form() == SqlType.Json.JsonForm.JSONB ? "models.JSONField" : "pg.JSONField");
    }

    @Override
    public Call bits(SqlType.Bits type) {
        return typed("pg.ColumnField", type);
    }

    @Override
    public Call builtIn(SqlType.BuiltIn type) {
        Call known = BUILT_IN.get(type.name());
        return known != null ? known : typed("pg.ColumnField", type);
    }

    @Override
    public Call named(SqlType.Named type) {
        Optional<EnumType> enumType = enums.find(type);
        if (enumType.isPresent()) {
            return call("pg.EnumField")
                    .with("choices", enums.choices(enumType.get(), place))
                    .with("db_type", SqlName.of(type));
        }
        Optional<Domain> domain = schema.domain(type.name());
        if (domain.isPresent()) {
            return spelled(domain.get().base(), SqlName.of(type));
        }
        return type.name().name().text().equals("hstore") ? call("HStoreField") : typed("pg.ColumnField", type);
    }

    @Override
    public Call arrayOf(SqlType.ArrayOf type) {
        Call field = type.element().match(this);
        for (int i = 0; i < type.dimensions() - 1; i++) {
            field = call("ArrayField", field);
        }
        return type.element() instanceof SqlType.Named named
                ? call("pg.ArrayField", field).with("read_as", readAs(named))
                : call("ArrayField", field);
    }

    /** A type that values of the schema's own type can be cast to and whose arrays psycopg takes apart. */
    private String readAs(SqlType.Named type) {
        Optional<SqlType> base = schema.domain(type.name()).map(Domain::base);
        if (base.isEmpty()) {
            return "text";
        }
        return base.get() instanceof SqlType.Named named ? readAs(named) : SqlName.of(base.get());
    }
}
