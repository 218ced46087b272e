CREATE SCHEMA app;
SET search_path TO app;
CREATE VIEW v AS SELECT 1 AS a;
SET search_path TO '';
CREATE TABLE t (a integer);
