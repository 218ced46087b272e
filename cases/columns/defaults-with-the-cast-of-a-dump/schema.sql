CREATE TYPE mood AS ENUM ('ok', 'it''s bad');
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE DOMAIN label AS character varying(20) DEFAULT 'none'::character varying;
CREATE TABLE t (
    id integer PRIMARY KEY,
    a text DEFAULT 'it''s'::text,
    b character varying(9) DEFAULT ''::character varying,
    c character varying(9) DEFAULT 'x'::text,
    d character(3) DEFAULT 'x'::bpchar,
    e integer DEFAULT '-1'::integer,
    f bigint DEFAULT '5'::bigint,
    g bigint DEFAULT '-5'::integer,
    h numeric(8,2) DEFAULT '-1.5'::numeric,
    i jsonb DEFAULT '{}'::jsonb,
    j text[] DEFAULT '{}'::text[],
    k character varying(5)[] DEFAULT '{}'::character varying[],
    l mood DEFAULT 'it''s bad'::mood,
    m shop.state DEFAULT 'new'::shop.state,
    n shop.state[] DEFAULT '{new,paid}'::shop.state[],
    o label DEFAULT 'a'::character varying,
    p timestamp(3) with time zone DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone,
    q date DEFAULT '1970-01-01'::pg_catalog.date,
    r inet DEFAULT '::1'::inet,
    s bytea DEFAULT '\x00'::bytea,
    u interval second(0) DEFAULT '1 second'::interval,
    v uuid DEFAULT '00000000-0000-0000-0000-000000000000'::UUID,
    w bit(3) DEFAULT '101'::"bit",
    x text DEFAULT 'a'::text || 'b'::text,
    y text DEFAULT ('a'::text)
);
