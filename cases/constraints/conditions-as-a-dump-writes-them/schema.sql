CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent');
CREATE TABLE shop.orders (
    id integer PRIMARY KEY,
    code character varying(9),
    note text,
    state shop.state,
    total numeric(8,2),
    amount integer,
    weight bigint,
    done boolean,
    CONSTRAINT c01 CHECK (((code)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))),
    CONSTRAINT c02 CHECK ((note = ANY (ARRAY['a'::text, 'b'::text]))),
    CONSTRAINT c03 CHECK ((state = ANY (ARRAY['new'::shop.state, 'paid'::shop.state]))),
    CONSTRAINT c04 CHECK ((total >= (0)::numeric)),
    CONSTRAINT c05 CHECK ((total = ANY (ARRAY[(1)::numeric, (2)::numeric, 2.5]))),
    CONSTRAINT c06 CHECK ((amount = ANY (ARRAY[1, 2, 3]))),
    CONSTRAINT c07 CHECK (((amount >= '-1'::integer) AND (weight > '-5'::integer))),
    CONSTRAINT c08 CHECK ((total > ('-1'::integer)::numeric)),
    CONSTRAINT c09 CHECK ((total > '-1.5'::numeric)),
    CONSTRAINT c10 CHECK (((code)::text > 'a'::text) OR (note = 'it''s'::text)),
    CONSTRAINT c11 CHECK ((state = 'new'::shop.state) OR (done AND (code IS NOT NULL))),
    CONSTRAINT c12 CHECK ((state <> 'new'::shop.state)),
    CONSTRAINT c13 CHECK (((code)::text = ANY (ARRAY['a'::text, 'b'::text]))),
    CONSTRAINT c14 CHECK ((code = ANY (ARRAY['a'::character varying, 'b'::character varying]))),
    CONSTRAINT c15 CHECK ((note = ANY (ARRAY['a'::text]))),
    CONSTRAINT c16 CHECK (((code)::text IN ('a', 'b'))),
    CONSTRAINT c17 CHECK ((code = 'a'::character varying)),
    CONSTRAINT c18 CHECK (code IN ('a'::text, 'b'::text)),
    CONSTRAINT c19 CHECK ((amount > (5)::bigint)),
    CONSTRAINT c20 CHECK ((total > -1::integer)),
    CONSTRAINT c21 CHECK ((total = ANY (ARRAY[1, 2]))),
    CONSTRAINT c22 CHECK ((note = ANY ('{a,b}'::text[]))),
    CONSTRAINT c23 CHECK ((((code)::text IS NULL) OR (amount > 0))),
    CONSTRAINT c24 CHECK ((note > 'a'::character varying)),
    CONSTRAINT c25 CHECK ((amount > '5'::integer)),
    CONSTRAINT c26 CHECK ((weight > '-5'::bigint)),
    CONSTRAINT c27 CHECK (((note)::text = 'a'::text))
);
CREATE INDEX open_orders ON shop.orders USING btree (id) WHERE ((code)::text <> 'x'::text);
CREATE INDEX new_orders ON shop.orders USING btree (id) WHERE (((code)::text = 'x'::text) AND (NOT done));
CREATE UNIQUE INDEX paid_orders ON shop.orders USING btree (id) WHERE (state = 'paid'::shop.state);
