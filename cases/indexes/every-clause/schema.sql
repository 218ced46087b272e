CREATE TABLE t (a integer, b text, c integer, d jsonb);
CREATE INDEX ON t (a, b);
CREATE INDEX ON t (lower(b));
CREATE INDEX ON t ((a + c));
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_u ON public.t USING btree (a DESC NULLS LAST, b COLLATE "C" text_pattern_ops, (lower(b)) ASC) INCLUDE (c) NULLS NOT DISTINCT WITH (fillfactor = 80) WHERE ((a > 0) AND (b IS NOT NULL));
CREATE INDEX t_gin ON t USING gin (d jsonb_path_ops) WITH (fastupdate = off);
