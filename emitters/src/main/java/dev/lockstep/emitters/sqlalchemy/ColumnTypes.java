package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.number;
import static dev.lockstep.emitters.python.PyExpression.yes;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Clause;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The type of SQLAlchemy or its Postgres dialect that makes exactly a type, else one of the support module. */
final class ColumnTypes implements SqlType.Cases<PyExpression> {
    private static final Set<String> DIALECT = Set.of(
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "money",
            "oid",
            "regclass",
            "regconfig",
            "tsvector",
            "tsquery",
            "int4range",
            "int8range",
            "numrange",
            "daterange",
            "tsrange",
            "tstzrange",
            "int4multirange",
            "int8multirange",
            "nummultirange",
            "datemultirange",
            "tsmultirange",
            "tstzmultirange");

    /** Types of extensions that the dialect knows, by name. */
    private static final Map<String, String> EXTENSIONS = Map.of("hstore", "pg.HSTORE", "citext", "pg.CITEXT");

    private final Schema schema;
    private final SqlAlchemyNames names;

    ColumnTypes(Schema schema, SqlAlchemyNames names) {
        this.schema = schema;
        this.names = names;
    }

    /** The type of a column with its collation. */
    PyExpression of(Column column) {
        PyExpression type = column.type().match(this);
        if (column.collation().isEmpty()) {
            return type;
        }
        QualifiedName collation = column.collation().get();
        boolean bare =
                Set.of("pg_catalog", "public").contains(collation.namespace().text());
        boolean textual = column.type() instanceof SqlType.Text
                || column.type() instanceof SqlType.Varchar
                || column.type() instanceof SqlType.Char;
        if (bare && textual) {
            Call call = type instanceof Call said ? said : call(type.flat());
            return call.with("collation", collation.name().text());
        }
        return spelled(SqlName.of(column.type()) + " COLLATE " + Clause.collation(collation));
    }

    /** A type without arguments is written as a class. */
    private static PyExpression plain(Call call) {
        return call.arguments().isEmpty() ? atom(call.function()) : call;
    }

    private static PyExpression spelled(String sql) {
        return call("NamedType", PyExpression.text(sql));
    }

    private static PyExpression sized(String function, OptionalInt size) {
        return size.isPresent() ? call(function, number(size.getAsInt())) : atom(function);
    }

    @Override
    public PyExpression bool(SqlType.Bool type) {
        return atom("sa.Boolean");
    }

    @Override
    public PyExpression integral(SqlType.Integral type) {
        return atom("sa." + integer(type));
    }

    static String integer(SqlType.Integral type) {
        return switch (type.width()) {
            case SMALLINT -> "SmallInteger";
            case INTEGER -> "Integer";
            case BIGINT -> "BigInteger";
        };
    }

    @Override
    public PyExpression numeric(SqlType.Numeric type) {
        return type.digits()
                .<PyExpression>map(digits -> call("sa.Numeric", number(digits.precision()), number(digits.scale())))
                .orElse(atom("sa.Numeric"));
    }

    @Override
    public PyExpression floating(SqlType.Floating type) {
        return atom(type.equals(SqlType.Floating.DOUBLE) ? "sa.Double" : "sa.REAL");
    }

    @Override
    public PyExpression text(SqlType.Text type) {
        return atom("sa.Text");
    }

    @Override
    public PyExpression varchar(SqlType.Varchar type) {
        return sized("sa.String", type.length());
    }

    @Override
    public PyExpression character(SqlType.Char type) {
        return call("sa.CHAR", number(type.length()));
    }

    @Override
    public PyExpression bytea(SqlType.Bytea type) {
        return atom("sa.LargeBinary");
    }

    @Override
    public PyExpression date(SqlType.Date type) {
        return atom("sa.Date");
    }

    @Override
    public PyExpression time(SqlType.Time type) {
        return moment("Time", type.zone(), type.precision());
    }

    @Override
    public PyExpression timestamp(SqlType.Timestamp type) {
        return moment(type.precision().isEmpty() ? "DateTime" : "Timestamp", type.zone(), type.precision());
    }

    private static PyExpression moment(String word, SqlType.Zone zone, OptionalInt precision) {
        String function = precision.isPresent() ? "pg." + word.toUpperCase(Locale.ROOT) : "sa." + word;
        Call call = call(function);
        call = zone == SqlType.Zone.WITH ? call.with("timezone", yes()) : call;
        return plain(precision.isPresent() ? call.with("precision", number(precision.getAsInt())) : call);
    }

    @Override
    public PyExpression interval(SqlType.Interval type) {
        if (type.fields().isEmpty() && type.precision().isEmpty()) {
            return atom("sa.Interval");
        }
        Call call = call("pg.INTERVAL");
        // SQLAlchemy 2.1 writes the precision behind the fields, where Postgres takes it after seconds only.
        call = type.fields().isPresent() ? call.with("fields", type.fields().get()) : call;
        return type.precision().isPresent()
                ? call.with("precision", number(type.precision().getAsInt()))
                : call;
    }

    @Override
    public PyExpression uuid(SqlType.Uuid type) {
        return atom("sa.Uuid");
    }

    @Override
    public PyExpression json(SqlType.Json type) {
        return atom(type.form() == SqlType.Json.JsonForm.JSONB ? "pg.JSONB" : "pg.JSON");
    }

    @Override
    public PyExpression bits(SqlType.Bits type) {
        Call call = call("pg.BIT");
        call = type.length().isPresent() ? call.plus(number(type.length().getAsInt())) : call;
        return plain(type.form() == SqlType.Bits.BitsForm.VARYING ? call.withTrue("varying") : call);
    }

    @Override
    public PyExpression builtIn(SqlType.BuiltIn type) {
        return DIALECT.contains(type.name()) ? atom("pg." + type.name().toUpperCase(Locale.ROOT)) : spelled(type.sql());
    }

    @Override
    public PyExpression named(SqlType.Named type) {
        Optional<EnumType> enumType = schema.enumType(type.name());
        if (enumType.isPresent()) {
            return atom(names.enumType(enumType.get()));
        }
        Optional<Domain> domain = schema.domain(type.name());
        if (domain.isPresent()) {
            return atom(names.domain(domain.get()));
        }
        String known = EXTENSIONS.get(type.name().name().text());
        boolean inPublic = type.name().namespace().equals(QualifiedName.PUBLIC)
                && type.modifiers().isEmpty();
        return known != null && inPublic ? atom(known) : spelled(SqlName.of(type));
    }

    @Override
    public PyExpression arrayOf(SqlType.ArrayOf type) {
        PyExpression element = type.element().match(this);
        boolean enumerated = type.element() instanceof SqlType.Named named
                && schema.enumType(named.name()).isPresent();
        boolean cast = type.element() instanceof SqlType.Named && !enumerated;
        Call array =
                cast ? call("CastArray", element, readAs((SqlType.Named) type.element())) : call("pg.ARRAY", element);
        return type.dimensions() == 1 ? array : array.with("dimensions", number(type.dimensions()));
    }

    /** A type that values of the schema's own type can be cast to and whose arrays the drivers take apart. */
    private PyExpression readAs(SqlType.Named type) {
        Optional<SqlType> base = schema.domain(type.name()).map(Domain::base);
        if (base.isEmpty()) {
            return atom("sa.Text");
        }
        return base.get() instanceof SqlType.Named named
                ? readAs(named)
                : base.get().match(this);
    }
}
