-- What cannot be indexed as a key is, or is computed, cannot stand in for one.
CREATE TABLE shapes (outline polygon NOT NULL, name text);
CREATE TABLE squares (outline box NOT NULL, side double precision);
CREATE TABLE doubles (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED NOT NULL UNIQUE);
