CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'all of it';
CREATE TYPE app.mood AS ENUM ('a');
COMMENT ON TYPE app.mood IS 'how it feels';
CREATE DOMAIN app.email text CONSTRAINT has_at CHECK (VALUE ~ '@');
COMMENT ON DOMAIN app.email IS 'an address';
COMMENT ON CONSTRAINT has_at ON DOMAIN app.email IS 'with an at';
CREATE TABLE app.t (id integer CONSTRAINT t_pk PRIMARY KEY, a text);
COMMENT ON TABLE app.t IS 'one '
    'table';
COMMENT ON COLUMN app.t.a IS E'two\nlines';
COMMENT ON CONSTRAINT t_pk ON app.t IS 'the key';
CREATE INDEX t_a ON app.t (a);
COMMENT ON INDEX app.t_a IS 'by a';
CREATE SEQUENCE app.s;
COMMENT ON SEQUENCE app.s IS 'numbers';
COMMENT ON EXTENSION plpgsql IS 'passed over';
