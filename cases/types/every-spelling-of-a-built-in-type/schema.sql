CREATE TABLE t (
    a int4, b INTEGER, c int8, d smallint, e "int2",
    f decimal(10, 2), g numeric(5), h dec, i numeric(3, -1),
    j float(10), k float8, l double precision, m real,
    n varchar(20), o character varying, p char(3), q character, r "char", s bpchar, t national character varying(5),
    u timestamptz, v timestamp(3) with time zone, w timestamp without time zone, x timetz(2), y time,
    z interval, aa interval day to second(3), bb interval year to month,
    cc bit, dd bit(8), ee bit varying(16), ff varbit,
    gg text[], hh integer ARRAY, ii integer ARRAY[4], jj numeric(4, 1)[3][3],
    kk pg_catalog.int4, ll pg_catalog.varchar(7), mm boolean, nn uuid, oo jsonb, pp json, qq bytea,
    rr inet, ss tsvector, tt int4range, uu money, vv xml, ww regclass
);
