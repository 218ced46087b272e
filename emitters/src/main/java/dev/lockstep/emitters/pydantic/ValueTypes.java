package dev.lockstep.emitters.pydantic;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.number;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Subscript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The field of a column's type, within limits. */
final class ValueTypes implements SqlType.Cases<FieldType> {
    /** What the ranges of each type, and those of its multirange, run over. */
    private static final Map<String, String> RANGES = Map.of(
            "int4", "int",
            "int8", "int",
            "num", "Decimal",
            "date", "dt.date",
            "ts", "dt.datetime",
            "tstz", "dt.datetime");

    private final Schema schema;
    private final Function<EnumType, String> enumNames;
    private final Limits limits;

    /** @param enumNames how the module calls each enum */
    ValueTypes(Schema schema, Function<EnumType, String> enumNames, Limits limits) {
        this.schema = schema;
        this.enumNames = enumNames;
        this.limits = limits;
    }

    @Override
    public FieldType bool(SqlType.Bool type) {
        return FieldType.of("bool");
    }

    @Override
    public FieldType integral(SqlType.Integral type) {
        return NumberTypes.integral(type, limits);
    }

    @Override
    public FieldType numeric(SqlType.Numeric type) {
        return NumberTypes.numeric(type, limits);
    }

    @Override
    public FieldType floating(SqlType.Floating type) {
        return NumberTypes.floating(type, limits);
    }

    @Override
    public FieldType text(SqlType.Text type) {
        return words(OptionalInt.empty());
    }

    @Override
    public FieldType varchar(SqlType.Varchar type) {
        return words(type.length());
    }

    @Override
    public FieldType character(SqlType.Char type) {
        return words(OptionalInt.of(type.length()));
    }

    private FieldType words(OptionalInt length) {
        if (limits.words().isPresent()) {
            List<PyExpression> members = limits.words().get().stream()
                    .filter(word ->
                            limits.lengths().isEmpty() || limits.lengths().get().allow(word))
                    .map(PyExpression::text)
                    .toList();
            return FieldType.of("str", new Subscript("Literal", members));
        }
        return within(FieldType.of("str", atom(Part.TEXT.word())), length);
    }

    /** The type with its shortest and its longest length. */
    private FieldType within(FieldType type, OptionalInt declared) {
        int shortest = limits.lengths().map(Lengths::shortest).orElse(0);
        OptionalInt longest = IntStream.concat(
                        declared.stream(), limits.lengths().stream().flatMapToInt(all -> all.longest().stream()))
                .min();
        FieldType atLeast = shortest > 0 ? type.with("min_length", number(shortest)) : type;
        return longest.isPresent() ? atLeast.with("max_length", number(longest.getAsInt())) : atLeast;
    }

    @Override
    public FieldType bytea(SqlType.Bytea type) {
        return within(FieldType.of("bytes"), OptionalInt.empty());
    }

    @Override
    public FieldType date(SqlType.Date type) {
        return FieldType.of("dt.date");
    }

    @Override
    public FieldType time(SqlType.Time type) {
        return FieldType.of("dt.time");
    }

    @Override
    public FieldType timestamp(SqlType.Timestamp type) {
        return FieldType.of(type.zone() == SqlType.Zone.WITH ? "AwareDatetime" : "NaiveDatetime");
    }

    @Override
    public FieldType interval(SqlType.Interval type) {
        return FieldType.of("dt.timedelta");
    }

    @Override
    public FieldType uuid(SqlType.Uuid type) {
        return FieldType.of("UUID");
    }

    @Override
    public FieldType json(SqlType.Json type) {
        return FieldType.json();
    }

    @Override
    public FieldType bits(SqlType.Bits type) {
        boolean fixed = type.form() == SqlType.Bits.BitsForm.FIXED;
        String most = type.length().isPresent() ? Integer.toString(type.length().getAsInt()) : fixed ? "1" : "";
        String times = most.isEmpty() ? "*" : fixed ? "{" + most + "}" : "{0," + most + "}";
        return FieldType.of("str").with("pattern", PyExpression.text("^[01]" + times + "$"));
    }

    @Override
    public FieldType builtIn(SqlType.BuiltIn type) {
        return switch (type.name()) {
            case "inet" -> FieldType.of(Part.INET.word());
            case "cidr" -> FieldType.of(Part.NETWORK.word());
            case "oid" -> FieldType.of("int", atom(Part.OID.word()));
            default -> range(type.name()).orElseGet(() -> FieldType.of("str", atom(Part.TEXT.word())));
        };
    }

    private static Optional<FieldType> range(String name) {
        boolean several = name.endsWith("multirange");
        String over = RANGES.get(name.replaceFirst("(multi)?range$", ""));
        if (over == null || !name.endsWith("range")) {
            return Optional.empty();
        }
        PyExpression range = PyExpression.subscript(
                "Annotated", PyExpression.subscript("pg.Range", atom(over)), atom(Part.AS_TEXT.word()));
        return Optional.of(FieldType.of(several ? PyExpression.subscript("list", range) : range));
    }

    @Override
    public FieldType named(SqlType.Named type) {
        Optional<EnumType> enumType = schema.enumType(type.name());
        if (enumType.isPresent()) {
            return FieldType.of(enumNames.apply(enumType.get()));
        }
        Optional<Domain> domain = schema.domain(type.name());
        if (domain.isPresent()) {
            return domain.get().base().match(this);
        }
        boolean pairs = type.name().name().text().equals("hstore");
        return pairs ? FieldType.of("dict[str, str | None]") : FieldType.of("str", atom(Part.TEXT.word()));
    }

    @Override
    public FieldType arrayOf(SqlType.ArrayOf type) {
        ValueTypes members = new ValueTypes(schema, enumNames, Limits.NONE);
        return type.element().match(members).listed(type.dimensions());
    }
}
