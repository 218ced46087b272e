-- Each is an object of its own, though the server and tools take one for said where another says it.
CREATE TABLE codes (
    id integer PRIMARY KEY,
    code text NOT NULL UNIQUE,
    other text UNIQUE
);
ALTER TABLE codes ADD UNIQUE (id);
ALTER TABLE codes ADD UNIQUE (other);
CREATE INDEX ON codes (code);
CREATE INDEX ON codes (other);
CREATE TABLE late (id name DEFAULT 'x', PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED, UNIQUE (id));
