CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (id integer PRIMARY KEY, m mood);
CREATE TABLE u (t integer REFERENCES t);
DROP TYPE mood;
DROP TABLE t;
