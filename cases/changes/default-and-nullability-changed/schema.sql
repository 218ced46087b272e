CREATE TABLE t (a integer DEFAULT 2, b text);
COMMENT ON COLUMN t.a IS 'how many';
