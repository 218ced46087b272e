CREATE TABLE stocks (id integer PRIMARY KEY, symbol text NOT NULL);
-- WITH directly behind a table belongs to the view.
CREATE VIEW symbols AS SELECT id, symbol FROM stocks WITH CASCADED CHECK OPTION;
CREATE MATERIALIZED VIEW stock_count AS SELECT count(*) AS n FROM stocks WITH NO DATA;
CREATE VIEW numbered AS SELECT n, place FROM unnest(ARRAY[1, 2]) WITH ORDINALITY AS t(n, place);
