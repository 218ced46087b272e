-- The server forgets toast.* parameters of a table whose rows are never too long for a page.
CREATE TABLE short (id integer PRIMARY KEY, code varchar(20), price numeric(12, 2))
    WITH (fillfactor = 90, toast.autovacuum_enabled = false);

-- 4 + 2 * (4 + 4 * 251) bytes and a header of 24: 2040 are too many, so this one has a TOAST table.
CREATE TABLE just_long (id integer, a varchar(251), b varchar(251)) WITH (toast.autovacuum_enabled = false);
CREATE TABLE just_short (id integer, a varchar(249), b varchar(249)) WITH (toast.autovacuum_enabled = false);

CREATE TABLE long (id integer, body text) WITH (toast.autovacuum_enabled = false);

-- Asked for too early: the column that needs the TOAST table comes with the same statement.
CREATE TABLE later (id integer);
ALTER TABLE later ADD COLUMN body text, SET (toast.autovacuum_enabled = false);
CREATE TABLE in_time (id integer);
ALTER TABLE in_time ADD COLUMN body text;
ALTER TABLE in_time SET (toast.autovacuum_enabled = false);

CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN code AS varchar(5);
CREATE DOMAIN amount AS integer;
CREATE TABLE fixed (id uuid, m mood, a amount, at timestamptz, spot point, flag boolean, q tsquery)
    WITH (toast.autovacuum_enabled = false);
CREATE TABLE of_domain (c code) WITH (toast.autovacuum_enabled = false);

CREATE TABLE base (id integer);
CREATE TABLE heir (extra integer) INHERITS (base);
ALTER TABLE base ADD COLUMN body text;
ALTER TABLE heir SET (toast.autovacuum_enabled = false);

CREATE TABLE plain (id integer, body text);
CREATE TABLE bits (id integer, b bit(8), n numeric) WITH (toast.autovacuum_enabled = false);
