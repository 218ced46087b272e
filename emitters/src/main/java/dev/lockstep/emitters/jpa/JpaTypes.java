package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.core.type.SqlType.Zone;
import dev.lockstep.emitters.jpa.source.JavaAnnotation;
import dev.lockstep.emitters.jpa.source.JavaAnnotation.Argument;
import dev.lockstep.emitters.jpa.source.JavaType;
import dev.lockstep.emitters.jpa.source.JavaValue;
import dev.lockstep.emitters.jpa.source.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The Java type of each SQL type.
 *
 * <p>The SQL type is spelt out wherever Hibernate's own choice would be another ({@code varchar(255)} for text,
 * {@code timestamp(6)} for timestamp), in the short names that the driver reports, because Hibernate's validation
 * compares names.
 */
final class JpaTypes implements SqlType.Cases<ColumnType> {
    private final Schema schema;
    private final JpaNames names;

    JpaTypes(Schema schema, JpaNames names) {
        this.schema = schema;
        this.names = names;
    }

    ColumnType of(SqlType type) {
        return type.match(this);
    }

    /** The type of a column that rows are found by: Hibernate casts neither identifiers nor references (7.4). */
    ColumnType ofKey(SqlType type) {
        ColumnType said = of(type);
        if (type instanceof SqlType.ArrayOf array && (said.isCast() || array.element() instanceof SqlType.Text)) {
            return ColumnType.bound(reportedName(array).orElseGet(() -> definition(said, type)), names.postgresText());
        }
        return said.isCast() ? ColumnType.bound(definition(said, type), names.postgresText()) : said;
    }

    @Override
    public ColumnType bool(SqlType.Bool type) {
        return ColumnType.natural(Known.BOOLEAN);
    }

    @Override
    public ColumnType integral(SqlType.Integral type) {
        return ColumnType.natural(
                switch (type.width()) {
                    case SMALLINT -> Known.SHORT;
                    case INTEGER -> Known.INTEGER;
                    case BIGINT -> Known.LONG;
                });
    }

    @Override
    public ColumnType numeric(SqlType.Numeric type) {
        Optional<SqlType.Numeric.Digits> digits = type.digits();
        if (digits.isEmpty()) {
            return ColumnType.defined(Known.BIG_DECIMAL, "numeric");
        }
        int precision = digits.get().precision();
        int scale = digits.get().scale();
        if (scale < 0 || scale > precision) {
            return ColumnType.defined(Known.BIG_DECIMAL, "numeric(" + precision + "," + scale + ")");
        }
        return ColumnType.natural(
                Known.BIG_DECIMAL,
                Argument.code("precision", Integer.toString(precision)),
                Argument.code("scale", Integer.toString(scale)));
    }

    @Override
    public ColumnType floating(SqlType.Floating type) {
        return ColumnType.natural(type.equals(SqlType.Floating.REAL) ? Known.FLOAT : Known.DOUBLE);
    }

    @Override
    public ColumnType text(SqlType.Text type) {
        return ColumnType.defined(Known.STRING, "text");
    }

    @Override
    public ColumnType varchar(SqlType.Varchar type) {
        return type.length().isPresent()
                ? ColumnType.natural(Known.STRING, length(type.length().getAsInt()))
                : ColumnType.defined(Known.STRING, "varchar");
    }

    @Override
    public ColumnType character(SqlType.Char type) {
        return ColumnType.natural(Known.STRING, length(type.length())).with(ColumnType.jdbcTypeCode("CHAR"));
    }

    @Override
    public ColumnType bytea(SqlType.Bytea type) {
        return new ColumnType(new TypeUse.PrimitiveArray("byte"), List.of(), List.of());
    }

    @Override
    public ColumnType date(SqlType.Date type) {
        return ColumnType.natural(Known.LOCAL_DATE);
    }

    /** By the driver's own types: through {@code java.sql.Time} Hibernate loses what is below milliseconds (7.4). */
    @Override
    public ColumnType time(SqlType.Time type) {
        if (type.zone() == Zone.WITHOUT) {
            return clock(Known.LOCAL_TIME, type.precision(), "time").with(ColumnType.jdbcTypeCode("LOCAL_TIME"));
        }
        // Hibernate makes a time without time zone of a precision (7.4).
        String precision = type.precision().isPresent() ? "(" + type.precision().getAsInt() + ")" : "";
        return ColumnType.defined(Known.OFFSET_TIME, "timetz" + precision)
                .with(ColumnType.jdbcType(names.postgresTimetz()));
    }

    @Override
    public ColumnType timestamp(SqlType.Timestamp type) {
        JavaType javaType = type.zone() == Zone.WITH ? Known.INSTANT : Known.LOCAL_DATE_TIME;
        return clock(javaType, type.precision(), clockName("timestamp", type.zone()));
    }

    /**
     * The definition of a column that refers to a time or timestamp of a precision, of which Hibernate takes over all but
     * the precision (7.4). Empty for every other type.
     */
    static Optional<String> ofClock(SqlType type) {
        if (type instanceof SqlType.Time time && time.precision().isPresent()) {
            return Optional.of(
                    clockName("time", time.zone()) + "(" + time.precision().getAsInt() + ")");
        }
        return type instanceof SqlType.Timestamp timestamp
                        && timestamp.precision().isPresent()
                ? Optional.of(clockName("timestamp", timestamp.zone()) + "("
                        + timestamp.precision().getAsInt() + ")")
                : Optional.empty();
    }

    private static String clockName(String name, Zone zone) {
        return zone == Zone.WITH ? name + "tz" : name;
    }

    private static ColumnType clock(JavaType javaType, OptionalInt precision, String name) {
        return precision.isPresent()
                ? ColumnType.natural(javaType, Argument.code("secondPrecision", Integer.toString(precision.getAsInt())))
                : ColumnType.defined(javaType, name);
    }

    /** Text, because an interval may hold months, which no {@code Duration} does. */
    @Override
    public ColumnType interval(SqlType.Interval type) {
        // The driver reports every interval by its bare name.
        return type.fields().isPresent()
                ? ColumnType.bound(type.sql(), names.postgresText())
                : ColumnType.cast(type.sql());
    }

    @Override
    public ColumnType uuid(SqlType.Uuid type) {
        return ColumnType.natural(Known.UUID);
    }

    /** Text, because Hibernate reads JSON only with a JSON library that the application would have to add. */
    @Override
    public ColumnType json(SqlType.Json type) {
        return ColumnType.cast(type.sql());
    }

    @Override
    public ColumnType bits(SqlType.Bits type) {
        String length = type.length().isPresent() ? "(" + type.length().getAsInt() + ")" : "";
        return ColumnType.cast((type.form() == SqlType.Bits.BitsForm.FIXED ? "bit" : "varbit") + length);
    }

    @Override
    public ColumnType builtIn(SqlType.BuiltIn type) {
        return type.name().equals("oid") ? ColumnType.defined(Known.LONG, "oid") : ColumnType.cast(type.sql());
    }

    @Override
    public ColumnType named(SqlType.Named type) {
        String definition = PhysicalName.ofType(type.name()) + modifiers(type.modifiers());
        if (schema.enumType(type.name()).isPresent()) {
            return enumerated(names.enumClass(type.name()), definition);
        }
        Optional<Domain> domain = schema.domain(type.name());
        return domain.map(found -> of(found.base()).defined(definition)).orElseGet(() -> ColumnType.cast(definition));
    }

    private ColumnType enumerated(JavaType enumClass, String definition) {
        return ColumnType.defined(enumClass, definition)
                .with(JavaAnnotation.of(Known.ENUMERATED)
                        .with("value", new JavaValue.Member(Known.ENUM_TYPE, "STRING")))
                .with(JavaAnnotation.of(Known.JDBC_TYPE)
                        .with("value", new JavaValue.Member(names.postgresEnum(), "class")));
    }

    private static String modifiers(List<String> modifiers) {
        return modifiers.isEmpty() ? "" : "(" + String.join(",", modifiers) + ")";
    }

    /** A list where Hibernate can bind one; otherwise the array's text, which Postgres casts. */
    @Override
    public ColumnType arrayOf(SqlType.ArrayOf type) {
        ColumnType element = of(type.element());
        String definition = definition(element, type.element()) + "[]".repeat(type.dimensions());
        Optional<ColumnType> asEnum = enumArray(type, definition);
        boolean bindable = type.dimensions() == 1
                && !(type.element() instanceof SqlType.Named)
                && element.annotations().isEmpty()
                && element.javaType() instanceof TypeUse.Plain;
        if (!bindable) {
            return asEnum.orElseGet(() -> ColumnType.cast(reportedName(type).orElse(definition)));
        }
        JavaType item = ((TypeUse.Plain) element.javaType()).type();
        return list(item).defined(definition);
    }

    /**
     * The array's own type name, which validation compares with the driver's when the attribute is text. It says nothing
     * of dimensions, which Postgres keeps and does not mind.
     */
    private static Optional<String> reportedName(SqlType.ArrayOf type) {
        if (type.element() instanceof SqlType.Named named) {
            return reportedName(named);
        }
        String element = ReportedName.of(type.element());
        return element.matches("[a-z][a-z0-9_]*(\\([0-9,]+\\))?") ? Optional.of("_" + element) : Optional.empty();
    }

    /** The server puts a low line before the name of the element, where that leaves room. */
    private static Optional<String> reportedName(SqlType.Named element) {
        QualifiedName name = element.name();
        Identifier array = new Identifier("_" + name.name().text());
        if (Identifier.byteLength(array.text()) > Identifier.MAX_BYTES) {
            return Optional.empty();
        }
        if (!name.namespace().equals(QualifiedName.PUBLIC)) {
            return Optional.of(PhysicalName.ofType(name.sibling(array)) + modifiers(element.modifiers()));
        }
        return array.text().matches("[a-z0-9_]*")
                ? Optional.of(array.text() + modifiers(element.modifiers()))
                : Optional.empty();
    }

    /** Hibernate binds enum constants in arrays by their Java names, so the labels are kept as text. */
    private Optional<ColumnType> enumArray(SqlType.ArrayOf type, String definition) {
        boolean isEnum = type.dimensions() == 1
                && type.element() instanceof SqlType.Named named
                && schema.enumType(named.name()).isPresent();
        return isEnum
                ? Optional.of(list(Known.STRING).defined(definition).with(ColumnType.write(definition)))
                : Optional.empty();
    }

    private static ColumnType list(JavaType item) {
        return new ColumnType(new TypeUse.Plain(Known.LIST, List.of(item)), List.of(), List.of());
    }

    private static String definition(ColumnType said, SqlType type) {
        return said.arguments().stream()
                .filter(argument -> argument.name().equals("columnDefinition"))
                .map(argument -> ((JavaValue.Text) argument.value()).content())
                .findFirst()
                .orElseGet(type::sql);
    }

    private static Argument length(int length) {
        return Argument.code("length", Integer.toString(length));
    }
}
