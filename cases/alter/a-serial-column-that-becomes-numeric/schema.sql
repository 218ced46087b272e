-- A sequence fills the column still, but serial would be an integer.
CREATE TABLE bills (id serial PRIMARY KEY, note text);
ALTER TABLE bills ALTER COLUMN id TYPE numeric(12, 0);
CREATE TABLE readings (id bigserial, at timestamptz);
ALTER TABLE readings ALTER COLUMN id TYPE double precision;
