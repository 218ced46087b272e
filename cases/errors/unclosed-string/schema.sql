CREATE TABLE a (x text DEFAULT 'oops);
CREATE TABLE b (y text);
