CREATE SCHEMA app;
SET search_path TO app, public;
CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (id serial PRIMARY KEY, m mood);
CREATE TABLE public.u (t integer REFERENCES t);
RESET search_path;
