CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'What is sold';

CREATE TYPE shop.colour AS ENUM ('red', 'light green', 'it''s');
COMMENT ON TYPE shop.colour IS 'Paint';
CREATE DOMAIN shop.price AS numeric(10, 2) DEFAULT 0 NOT NULL CONSTRAINT not_negative CHECK (VALUE >= 0);
CREATE DOMAIN shop.code AS text COLLATE "C";
CREATE TYPE shop.size AS (width integer, label varchar(10) COLLATE "C");
CREATE TYPE shop.price_range AS RANGE (subtype = numeric);
CREATE COLLATION shop.numeric_order (provider = icu, locale = 'en-u-kn-true');

CREATE SEQUENCE shop.ticket AS smallint START 5 INCREMENT 5 MINVALUE 5 MAXVALUE 500 CACHE 3 CYCLE;

CREATE TABLE shop.items (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100),
  code shop.code NOT NULL,
  colour shop.colour DEFAULT 'red',
  colours shop.colour[],
  price shop.price,
  weight numeric(7, -2),
  factor numeric,
  label varchar(20) COLLATE "C" DEFAULT 'none',
  letter char(1),
  flags bit(8), mask bit varying(16), any_bits bit varying,
  grid integer[][],
  taken timestamptz(3) DEFAULT now(),
  span interval day to second(2), wait interval, months interval year to month,
  at_time time(0) with time zone,
  doc jsonb DEFAULT '{}'::jsonb,
  tag "char",
  address inet,
  size shop.size,
  total numeric GENERATED ALWAYS AS (weight * 2) STORED,
  ticket smallint DEFAULT nextval('shop.ticket'),
  CONSTRAINT items_pkey PRIMARY KEY (id) WITH (fillfactor = 80),
  CONSTRAINT items_code_key UNIQUE NULLS NOT DISTINCT (code, colour) INCLUDE (label) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT label_is_short CHECK (length(label) < 15) NO INHERIT,
  CONSTRAINT label_is_known CHECK (label IN ('a', 'b'))
) WITH (fillfactor = 70, toast.autovacuum_enabled = false);
COMMENT ON TABLE shop.items IS 'Everything that is for sale';
COMMENT ON COLUMN shop.items.code IS 'As printed on the box';
COMMENT ON CONSTRAINT label_is_short ON shop.items IS 'It must fit';
ALTER TABLE shop.items ALTER COLUMN doc SET STORAGE EXTERNAL, ALTER COLUMN doc SET COMPRESSION pglz,
  ALTER COLUMN label SET STATISTICS 50, ALTER COLUMN factor SET (n_distinct = 5);
ALTER TABLE shop.items ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.items REPLICA IDENTITY FULL;

CREATE TABLE sales (
  id serial PRIMARY KEY,
  item bigint NOT NULL,
  note text,
  during tstzrange,
  room integer,
  CONSTRAINT sales_item_fkey FOREIGN KEY (item) REFERENCES shop.items (id)
    ON DELETE SET NULL (item) ON UPDATE CASCADE DEFERRABLE,
  EXCLUDE USING gist (during WITH &&) WHERE (room IS NOT NULL)
);
ALTER TABLE sales ADD CONSTRAINT room_is_positive CHECK (room > 0) NOT VALID;
CREATE INDEX sales_item_index ON sales (item DESC, lower(note) COLLATE "C" NULLS FIRST, note text_pattern_ops)
  INCLUDE (room) WHERE note IS NOT NULL;
CREATE INDEX sales_during ON sales USING gist (during) WITH (fillfactor = 60);
COMMENT ON INDEX sales_during IS 'Finds what overlaps';
CREATE INDEX items_doc ON shop.items USING gin (doc jsonb_path_ops);
CREATE STATISTICS sales_both (dependencies) ON item, room FROM sales;

CREATE UNLOGGED TABLE scratch ();
CREATE TABLE events (taken date NOT NULL, kind text) PARTITION BY RANGE (taken);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE INDEX events_kind ON events (kind);
CREATE TABLE special_sales (discount integer) INHERITS (sales);

CREATE VIEW cheap WITH (security_barrier) AS SELECT id, note FROM sales WHERE room < 3;
COMMENT ON VIEW cheap IS 'Small rooms';
COMMENT ON COLUMN cheap.note IS 'As sold';
CREATE MATERIALIZED VIEW totals AS SELECT item, count(*) AS n FROM sales GROUP BY item;
CREATE UNIQUE INDEX totals_item ON totals (item);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := 'x'; RETURN NEW; END $$;
CREATE FUNCTION add(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a + b;
CREATE PROCEDURE clear() LANGUAGE sql AS 'DELETE FROM public.sales';
CREATE AGGREGATE total(integer) (sfunc = add, stype = integer, initcond = '0');
CREATE TRIGGER sales_touch BEFORE UPDATE OF note ON sales FOR EACH ROW WHEN (OLD.note IS DISTINCT FROM NEW.note)
  EXECUTE FUNCTION touch();
CREATE RULE no_delete AS ON DELETE TO scratch DO INSTEAD NOTHING;
CREATE POLICY visible ON shop.items FOR SELECT USING (price > 0);
CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple);
