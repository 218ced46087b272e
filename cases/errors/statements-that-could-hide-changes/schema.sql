CREATE TABLE t (a integer PRIMARY KEY);
SELECT pg_sleep(3600);
SELECT a INTO u FROM t;
ALTER TABLE t ENABLE ROW LEVEL SECURITY, ADD COLUMN b integer;
SELECT pg_catalog.setval('t_a_seq', 1);
