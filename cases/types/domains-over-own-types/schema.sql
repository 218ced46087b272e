CREATE TYPE level AS ENUM ('low', 'high');
CREATE DOMAIN amount AS numeric(10, 2) CHECK (VALUE >= 0);
CREATE DOMAIN a_price AS amount NOT NULL CHECK (VALUE < 1000);
CREATE DOMAIN alert AS level DEFAULT 'high';
CREATE DOMAIN levels AS level[] CHECK (cardinality(VALUE) < 9);
CREATE DOMAIN prices AS amount[];
CREATE TABLE t (
    id integer PRIMARY KEY,
    price a_price,
    alert alert,
    seen levels,
    paid prices
);
