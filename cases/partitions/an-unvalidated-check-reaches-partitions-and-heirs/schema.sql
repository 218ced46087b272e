CREATE TABLE events (bucket integer NOT NULL, note text) PARTITION BY LIST (bucket);
CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1);
CREATE TABLE things (id integer PRIMARY KEY, note text);
CREATE TABLE heirs (own integer) INHERITS (things);
-- Each reaches the table below it, which cannot be given the same again.
ALTER TABLE events ADD CONSTRAINT noted CHECK (note <> '') NOT VALID;
ALTER TABLE things ADD CONSTRAINT noted CHECK (note <> '') NOT VALID;
