CREATE EXTENSION pg_trgm WITH SCHEMA public;
CREATE SCHEMA tools;
CREATE EXTENSION ltree WITH SCHEMA tools;

CREATE TABLE notes (
    id bigint PRIMARY KEY,
    title text,
    body text,
    place tools.ltree
);
CREATE INDEX notes_title ON notes USING gin (title public.gin_trgm_ops);
CREATE INDEX notes_body ON notes USING gist (body gist_trgm_ops (siglen = 32));
CREATE INDEX notes_place ON notes USING gist (place tools.gist_ltree_ops (siglen = 16));
