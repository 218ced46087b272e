CREATE UNLOGGED TABLE counts (id integer NOT NULL, n serial);
CREATE SEQUENCE counts_id_seq AS integer OWNED BY counts.id;
ALTER TABLE counts ALTER COLUMN id SET DEFAULT nextval('counts_id_seq'::regclass);
CREATE TABLE later (id serial);
ALTER TABLE later SET UNLOGGED;
