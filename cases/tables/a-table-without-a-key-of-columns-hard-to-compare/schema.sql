-- A column that stands in for the key must find the row that was written.
CREATE TYPE pair AS (a integer, b text);
CREATE TABLE words (found tsvector DEFAULT '' NOT NULL, weight integer NOT NULL);
CREATE TABLE pairs (one pair NOT NULL, note text);
CREATE TABLE kinds (kind regclass NOT NULL, note text);
