package dev.lockstep.core.random;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A type that a column can have.
 *
 * @param type as SQL
 * @param values expressions of the type
 */
record ColumnKind(String type, Set<Use> uses, List<String> values) {
    /** What a column of the type can be used for. */
    enum Use {
        BTREE,
        HASH,
        GIN,
        GIST,
        BRIN,
        /** Equality in an exclusion constraint, with btree_gist. */
        GIST_EQUALITY,
        /** Overlapping in an exclusion constraint. */
        OVERLAP,
        TEXT,
        NUMBER,
        LARGE
    }

    private static final Set<Use> NONE = EnumSet.noneOf(Use.class);
    private static final Set<Use> ORDERED = EnumSet.of(Use.BTREE, Use.HASH, Use.BRIN);
    private static final Set<Use> NUMBER = EnumSet.of(Use.BTREE, Use.HASH, Use.BRIN, Use.NUMBER, Use.GIST_EQUALITY);
    private static final Set<Use> TEXT = EnumSet.of(Use.BTREE, Use.HASH, Use.TEXT, Use.LARGE);
    private static final Set<Use> RANGE = EnumSet.of(Use.BTREE, Use.HASH, Use.GIST, Use.OVERLAP);

    boolean is(Use use) {
        return uses.contains(use);
    }

    /**
     * Whether keys are made of it: Python has no hash of a list, and the server cannot check a foreign key between arrays
     * (Postgres 17).
     */
    boolean isForKeys() {
        return is(Use.HASH) && !is(Use.OVERLAP) && !type.equals("jsonb");
    }

    static ColumnKind of(String type, Set<Use> uses, String... values) {
        return new ColumnKind(type, uses, List.of(values));
    }

    static ColumnKind ofEnum(String type, List<String> labels) {
        return new ColumnKind(
                type,
                EnumSet.of(Use.BTREE, Use.HASH),
                labels.stream()
                        .map(label -> "'" + label.replace("'", "''") + "'")
                        .toList());
    }

    /** Keys of other tables refer to columns of these. */
    static final List<ColumnKind> KEYS = List.of(
            of("integer", NUMBER, "0", "42", "-1", "(1 + 2) * 3", "'7'::integer"),
            of("bigint", NUMBER, "0", "9000000000", "'12'", "abs(-3)"),
            of("smallint", NUMBER, "0", "7", "'3'::smallint"),
            of("uuid", ORDERED, "gen_random_uuid()", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"),
            of("text", TEXT, "''", "'it''s'", "'50% \\n'::text", "lower('A')", "CURRENT_USER", "NULL"),
            of("character varying(20)", TEXT, "'a'", "'x'::character varying", "'{{x}}'"));

    private static final List<ColumnKind> OTHERS = List.of(
            of("varchar", TEXT, "'plain'", "'x' || 'y'"),
            of("char(3)", TEXT, "'abc'", "'x'::bpchar"),
            of("boolean", EnumSet.of(Use.BTREE, Use.HASH), "true", "false", "(NOT true)", "'t'"),
            of("numeric", NUMBER, "1.50", "0", "-1.5", "'1e3'"),
            of("numeric(12,4)", NUMBER, "0.1", "12.3456", "round(1.5, 0)"),
            of("numeric(5)", NUMBER, "5"),
            of("real", NUMBER, "1.5", "'NaN'", "'-Infinity'::real"),
            of("double precision", NUMBER, "0.1", "1e10", "pi()"),
            of("money", EnumSet.of(Use.BTREE), "'12.34'", "0::money"),
            of("date", ORDERED, "CURRENT_DATE", "'2020-02-29'", "'infinity'", "now()::date"),
            of("time", ORDERED, "'12:34:56'", "LOCALTIME"),
            of("time(3)", ORDERED, "'12:34:56.789'"),
            of("time with time zone", ORDERED, "'12:34:56+02'"),
            of("timestamp", ORDERED, "now()", "'2020-01-01 00:00:00'", "LOCALTIMESTAMP"),
            of("timestamp(0) without time zone", ORDERED, "CURRENT_TIMESTAMP", "'epoch'"),
            of("timestamptz", ORDERED, "now()", "CURRENT_TIMESTAMP", "timezone('utc', now())", "'infinity'"),
            of("timestamp(3) with time zone", ORDERED, "statement_timestamp()", "clock_timestamp() + '1 day'"),
            of("interval", ORDERED, "'1 day'", "'1 mon'::interval", "make_interval(days => 3)"),
            of("interval(2)", ORDERED, "'1 12:00'"),
            of("json", NONE, "'{}'", "'{\"a\": [1, 2]}'::json"),
            of("jsonb", EnumSet.of(Use.BTREE, Use.HASH, Use.GIN), "'{}'", "'[]'::jsonb", "jsonb_build_object('a', 1)"),
            of(
                    "bytea",
                    EnumSet.of(Use.BTREE, Use.HASH, Use.LARGE),
                    "'\\xdeadbeef'",
                    "''::bytea",
                    "decode('00', 'hex')"),
            of("inet", EnumSet.of(Use.BTREE, Use.HASH), "'10.0.0.1'", "'::1'::inet"),
            of("cidr", ORDERED, "'10.0.0.0/8'"),
            of("macaddr", ORDERED, "'08:00:2b:01:02:03'"),
            of("macaddr8", ORDERED, "'08:00:2b:01:02:03:04:05'"),
            of("point", EnumSet.of(Use.GIST), "'(1,2)'", "point(1, 2)"),
            of("box", EnumSet.of(Use.GIST), "'(2,2),(0,0)'"),
            of("circle", EnumSet.of(Use.GIST), "'<(0,0),1>'"),
            of("path", NONE, "'((0,0),(1,1))'"),
            of("polygon", EnumSet.of(Use.GIST), "'((0,0),(1,1))'"),
            of("lseg", NONE, "'[(0,0),(1,1)]'"),
            of("line", NONE, "'{1,2,3}'"),
            of("bit(4)", EnumSet.of(Use.BTREE), "B'1010'", "'0000'"),
            of("bit varying(8)", EnumSet.of(Use.BTREE), "'101'"),
            of("tsvector", EnumSet.of(Use.GIN, Use.GIST), "''", "to_tsvector('simple', 'a b')"),
            of("tsquery", NONE, "'a & b'"),
            of("oid", EnumSet.of(Use.BTREE, Use.HASH), "0"),
            of("pg_lsn", EnumSet.of(Use.BTREE, Use.HASH), "'0/0'"),
            of("name", EnumSet.of(Use.BTREE, Use.HASH), "'x'"),
            of("regclass", NONE, "NULL"),
            of("int4range", RANGE, "'[1,10)'", "int4range(1, 5)"),
            of("numrange", RANGE, "'empty'"),
            of("tstzrange", RANGE, "tstzrange(now(), NULL)", "'(,)'"),
            of("daterange", RANGE, "'[2020-01-01,)'"),
            of("int4multirange", EnumSet.of(Use.BTREE, Use.GIST), "'{[1,3)}'"),
            of("text[]", EnumSet.of(Use.BTREE, Use.GIN), "'{}'", "ARRAY['a', 'b']", "ARRAY[]::text[]"),
            of("integer[]", EnumSet.of(Use.BTREE, Use.GIN), "'{1,2}'", "ARRAY[1, 2]", "'{}'::integer[]"),
            of("numeric(6,2)[]", EnumSet.of(Use.BTREE), "'{1.5,2.5}'"),
            of("uuid[]", EnumSet.of(Use.BTREE, Use.GIN), "'{}'"),
            of("timestamptz(3)[]", EnumSet.of(Use.BTREE), "'{}'"));

    /** Every kind that needs nothing but the server. */
    static List<ColumnKind> builtIn() {
        List<ColumnKind> all = new ArrayList<>(KEYS);
        all.addAll(OTHERS);
        return all;
    }
}
